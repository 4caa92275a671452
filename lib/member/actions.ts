'use server'

import { refresh } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { barredSentences } from '@/lib/access/barred-sentences'
import { hasPasswords } from '@/lib/access/has-members'
import { library } from '@/lib/access/library'
import { memberSessionOf } from '@/lib/access/member-session'
import { isAtLeast } from '@/lib/access/principal'
import { limits } from '@/lib/access/rate'
import { action } from '@/lib/action'
import { done, type Result, refused } from '@/lib/result'
import {
  blockMember as block,
  changeRole as change,
  renameMember as rename,
  unblockMember as unblock,
} from './change-member'
import { endSession as end, endOtherSessions as endOthers } from './end-session'
import { entryCookie, entryOf, keptEntry } from './entry'
import { isSetUp } from './is-set-up'
import { openLink } from './link'
import { invite as inviteOne, makePasswordLink as makeLink, withdrawLink as withdraw } from './make-link'
import { changePassword as changeOwn, setPasswordByLink } from './password'
import {
  changePasswordRequest,
  changeRoleRequest,
  inviteRequest,
  joinRequest,
  linkRequest,
  memberRequest,
  newPasswordRequest,
  renameRequest,
  sessionRequest,
  setUpRequest,
} from './schema'
import { whereMembers } from './where-members'

/** So that the page shows what was done. */
function shown<T>(changed: Result<T>): Result<T> {
  if (changed.ok) refresh()
  return changed
}

const noPasswords = refused('not-found', 'Nobody signs in with a password here.')

/** Makes the first admin, for whoever opened the address that was printed at the start. */
export const setUp = action(setUpRequest, 'anyone', async person => {
  if (!hasPasswords()) return noPasswords
  const sent = await headers()
  const entry = await entryOf(keptEntry(sent))
  if (await isSetUp()) return refused('forbidden', barredSentences['set-up-done'])
  if (entry?.kind !== 'set-up')
    return refused('forbidden', 'Open the address that Proofsheet printed when it started, then fill this in again.')
  const { joinWithPassword } = await library()
  const joined = await joinWithPassword(sent, entry, person)
  if (!joined.ok) return joined
  const jar = await cookies()
  jar.delete(entryCookie)
  redirect('/')
})

/** Makes whoever has an invitation a member. */
export const join = action(joinRequest, 'anyone', async ({ token, name, password }) => {
  if (!hasPasswords()) return noPasswords
  const link = await openLink(token)
  if (link?.kind !== 'invitation') return refused('forbidden', barredSentences['invitation-over'])
  const entry = { kind: 'invitation', id: link.id } as const
  const { joinWithPassword } = await library()
  const joined = await joinWithPassword(await headers(), entry, { name, password, email: link.email })
  if (!joined.ok) return joined
  redirect('/')
})

/** Sets a new password by a link that an admin made, and signs in with it. */
export const setPassword = action(newPasswordRequest, 'anyone', async ({ token, password }) => {
  if (!hasPasswords()) return noPasswords
  const set = await setPasswordByLink(token, password)
  if (!set.ok) return set
  const { signInWithPassword } = await library()
  const signedIn = await signInWithPassword(await headers(), { email: set.value.email, password })
  redirect(signedIn.ok ? '/' : '/sign-in')
})

export const changePassword = action(
  changePasswordRequest,
  'viewer',
  whereMembers(async (passwords, who) => {
    if (!hasPasswords()) return noPasswords
    // Whoever sits at a browser that was left open must not find the password out there.
    const guesses = limits().signInOfAccount
    const wait = await guesses.admit(who.id)
    if (wait > 0) return refused('too-many', `Too many wrong passwords. Try again in ${Math.ceil(wait / 60_000)} min.`)
    const changed = await changeOwn(who, await thisSession(), passwords)
    if (changed.ok) await guesses.giveBack(who.id)
    return shown(changed)
  }),
)

/** One's own name, or as an admin anybody's. */
export const renameMember = action(
  renameRequest,
  'viewer',
  whereMembers(async ({ id, name }, who) => {
    if (id !== who.id && !isAtLeast(who, 'admin')) return refused('forbidden', 'Only admins change other names.')
    return shown(await rename(who, id, name))
  }),
)

/** One's own session, or as an admin anybody's. */
export const endSession = action(
  sessionRequest,
  'viewer',
  whereMembers(async ({ id }, who) => shown(await end(who, id))),
  'brakes',
)

export const endOtherSessions = action(
  z.unknown(),
  'viewer',
  whereMembers(async (_, who) => {
    const id = await thisSession()
    return id === null ? done({ ended: 0 }) : shown(await endOthers(who, id))
  }),
  'brakes',
)

export const invite = action(
  inviteRequest,
  'admin',
  whereMembers(async (invitation, who) => shown(await inviteOne(who, invitation))),
)

export const makePasswordLink = action(
  memberRequest,
  'admin',
  whereMembers(async ({ id }, who) => (hasPasswords() ? shown(await makeLink(who, id)) : noPasswords)),
)

export const withdrawLink = action(
  linkRequest,
  'admin',
  whereMembers(async ({ id }, who) => shown(await withdraw(who, id))),
  'brakes',
)

export const changeRole = action(
  changeRoleRequest,
  'admin',
  whereMembers(async ({ id, role }, who) => shown(await change(who, id, role))),
)

export const blockMember = action(
  memberRequest,
  'admin',
  whereMembers(async ({ id }, who) => shown(await block(who, id))),
  'brakes',
)

export const unblockMember = action(
  memberRequest,
  'admin',
  whereMembers(async ({ id }, who) => shown(await unblock(who, id))),
)

const thisSession = async (): Promise<string | null> => (await memberSessionOf(await headers()))?.id ?? null
