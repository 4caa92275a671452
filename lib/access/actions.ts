'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { env } from '@/lib/env'
import { refused } from '@/lib/result'
import { localPath } from './local-path'
import { addressOf, admitAtAll, type Limit, limits } from './rate'
import { signInRequest } from './schema'
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

export const signOut = action(z.unknown(), 'anyone', async () => {
  const jar = await cookies()
  jar.delete(sessionCookie)
  redirect('/sign-in')
})
