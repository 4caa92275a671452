import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { env } from '@/lib/env'
import { cookieOf } from './cookie'
import { isAllowedHost } from './host'
import { localPath, pathHeader } from './local-path'
import { memberSessionOf } from './member-session'
import { ownerId } from './owner'
import { type Access, foreignHost, roleTooLow, signInFirst } from './refusal'
import { includesRole, type Role } from './roles'
import { isSession, sessionCookie, sessionKey } from './session'
import { mainWorkspace } from './workspace'

export type { Role }

/** Who asks. Every query is scoped by the workspace; rows say by `id` who made them, people are shown the `name`. */
export type Principal = { workspaceId: string; id: string; name: string; role: Role }

/** Whoever sits at this computer or knows the password: where there are no members, all are the same person. */
const owner: Principal = { workspaceId: mainWorkspace, id: ownerId, name: ownerId, role: 'admin' }

/** Someone who has not signed in, known by address only. The workspace is no one's, so their queries find nothing. */
export const visitor = (address: string): Principal => ({
  workspaceId: '',
  id: address,
  name: address,
  role: 'viewer',
})

/** Whether someone's role includes another. */
export const isAtLeast = (who: Principal, role: Role): boolean => includesRole(who.role, role)

/** Who sent a request with these headers, or why it is not answered: Host, then session, then role. */
export async function principalOf(sent: Headers, role: Role): Promise<Access<Principal>> {
  if (!isAllowedHost(sent.get('host'), env())) return foreignHost
  const who = await senderOf(sent)
  if (!who) return signInFirst
  return isAtLeast(who, role) ? { ok: true, value: who } : roleTooLow
}

/** The principal of a route handler's request; answer a refusal with `refusal`. */
export const principalFor = (request: Request, role: Role): Promise<Access<Principal>> =>
  principalOf(request.headers, role)

/**
 * The principal of a page. Does not return where there is none: a missing session leads to sign-in and back,
 * everything else to the 404 page.
 */
export async function principal(role: Role): Promise<Principal> {
  const sent = await headers()
  const who = await principalOf(sent, role)
  if (who.ok) return who.value
  if (who.error.status === 401) redirect(`/sign-in?next=${encodeURIComponent(localPath(sent.get(pathHeader)))}`)
  notFound()
}

/** Does the request carry a session, where one is needed? */
export const isSignedIn = async (sent: Headers): Promise<boolean> => (await senderOf(sent)) !== null

async function senderOf(sent: Headers): Promise<Principal | null> {
  const { access, accessPassword } = env()
  if (access === 'local') return owner
  if (accessPassword === null) return (await memberSessionOf(sent))?.member ?? null
  const value = cookieOf(sent, sessionCookie)
  return value !== null && isSession(sessionKey(accessPassword), value, Date.now()) ? owner : null
}
