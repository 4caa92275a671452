'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { z } from 'zod'
import { action } from '@/lib/action'
import { env } from '@/lib/env'
import { endThisSession } from '@/lib/member/end-session'
import { entryCookie, entryCookieOptions } from '@/lib/member/entry'
import { noteRefused } from '@/lib/member/note-refused'
import { refused } from '@/lib/result'
import { hasMembers, hasPasswords } from './has-members'
import { library } from './library'
import { localPath } from './local-path'
import { memberCookie } from './member-cookie'
import { memberSessionOf } from './member-session'
import { addressOf, admitAtAll, type Limit, limits } from './rate'
import { elsewhereRequest, memberSignInRequest, signInRequest } from './schema'
import { isSameText, newSession, sessionCookie, sessionKey, sessionSeconds } from './session'

export const signIn = action(signInRequest, 'anyone', async ({ password, next }) => {
  const { accessPassword, publicUrl } = env()
  if (accessPassword === null) redirect('/')
  const address = addressOf(await headers(), env())
  const jar = await cookies()
  const guesses = [
    [limits().signIn, address],
    [limits().signInInAll, ''],
  ] satisfies [Limit, string][]
  // Counted before it is compared: guesses sent at once must not all be compared first.
  const wait = await admitAtAll(guesses)
  if (wait > 0) return refused('too-many', `Too many wrong passwords. Try again in ${Math.ceil(wait / 60_000)} min.`)
  if (!isSameText(password, accessPassword))
    return refused('invalid', 'That password is not right.', { password: 'That password is not right.' })
  for (const [limit, key] of guesses) await limit.giveBack(key)
  jar.set(sessionCookie, newSession(sessionKey(accessPassword), Date.now()), {
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl?.protocol === 'https:',
    path: '/',
    maxAge: sessionSeconds,
  })
  redirect(localPath(next))
})

/** A wrong guess counts for the address it comes from and for the account it is about. */
export const signInAsMember = action(
  memberSignInRequest,
  'anyone',
  async ({ email, password, next }, { id: address }) => {
    if (!hasPasswords()) redirect('/sign-in')
    const guesses = [
      [limits().signIn, address],
      [limits().signInOfAccount, email],
    ] satisfies [Limit, string][]
    const wait = await admitAtAll(guesses)
    if (wait > 0) return refused('too-many', `Too many wrong passwords. Try again in ${Math.ceil(wait / 60_000)} min.`)
    const { signInWithPassword } = await library()
    const signedIn = await signInWithPassword(await headers(), { email, password })
    if (!signedIn.ok) {
      if (signedIn.error.kind === 'invalid') after(() => noteRefused(email))
      return signedIn
    }
    for (const [limit, key] of guesses) await limit.giveBack(key)
    redirect(localPath(next))
  },
)

/** Goes on at the organisation's own sign-in; an invitation comes back with whoever took it there. */
export const signInElsewhere = action(elsewhereRequest, 'anyone', async ({ next, token }) => {
  if (env().oidc === null) redirect('/sign-in')
  const { startElsewhere } = await library()
  const started = await startElsewhere(await headers(), localPath(next))
  if (!started.ok) return started
  if (token) {
    const jar = await cookies()
    jar.set(entryCookie, token, entryCookieOptions())
  }
  redirect(started.value)
})

export const signOut = action(z.unknown(), 'anyone', async () => {
  const jar = await cookies()
  const session = hasMembers() ? await memberSessionOf(await headers()) : null
  if (session) await endThisSession(session.member, session.id)
  jar.delete(sessionCookie)
  jar.delete(memberCookie)
  redirect('/sign-in')
})
