'use server'

import { refresh } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { hasPasswords } from '@/lib/access/has-members'
import { memberSessionOf } from '@/lib/access/member-session'
import { isAtLeast } from '@/lib/access/principal'
import { action } from '@/lib/action'
import { done, type Result, refused } from '@/lib/result'
import {
  blockMember as block,
  changeRole as change,
  renameMember as rename,
  unblockMember as unblock,
} from './change-member'
import { endSession as end, endOtherSessions as endOthers } from './end-session'
import { enterByInvitation, enterByPasswordLink, enterFirst } from './enter'
import { entryCookie } from './entry'
import { invite as inviteOne, makePasswordLink as makeLink, withdrawLink as withdraw } from './make-link'
import { changePassword as changeOwn } from './password'
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
  const entered = await enterFirst(await headers(), person)
  if (!entered.ok) return entered
  const jar = await cookies()
  jar.delete(entryCookie)
  redirect('/')
})

/** Makes whoever has an invitation a member. */
export const join = action(joinRequest, 'anyone', async person => {
  if (!hasPasswords()) return noPasswords
  const entered = await enterByInvitation(await headers(), person)
  return entered.ok ? redirect('/') : entered
})

/** Sets a new password by a link that an admin made, and signs in with it. */
export const setPassword = action(newPasswordRequest, 'anyone', async chosen => {
  if (!hasPasswords()) return noPasswords
  const entered = await enterByPasswordLink(await headers(), chosen)
  return entered.ok ? redirect('/') : entered
})

export const changePassword = action(
  changePasswordRequest,
  'viewer',
  whereMembers(async (passwords, who) => {
    if (!hasPasswords()) return noPasswords
    return shown(await changeOwn(who, await thisSession(), passwords))
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
