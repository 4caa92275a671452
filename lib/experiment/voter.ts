import 'server-only'
import { createHmac } from 'node:crypto'
import { cookieOf } from '@/lib/access/cookie'
import { isSignedIn } from '@/lib/access/principal'
import { isSameText } from '@/lib/access/session'
import { env } from '@/lib/env'
import { deriveKey } from '@/lib/store/secret'

/** Half a year: whoever comes back goes on where they were. */
const voterSeconds = 180 * 24 * 60 * 60

/** One cookie for each experiment, so that a person is a voter of their own in every one. */
const cookieName = (experimentId: string): string => `proofsheet_voter_${experimentId.slice(-8)}`

const seal = (experimentId: string, voterId: string): string =>
  createHmac('sha256', deriveKey('voter')).update(`${experimentId} ${voterId}`).digest('base64url')

/** The voter whom a request names; null where it names none, or one that was not sealed here for this experiment. */
export function voterOf(sent: Headers, experimentId: string): string | null {
  const value = cookieOf(sent, cookieName(experimentId)) ?? ''
  const [, voterId, mark] = /^([0-9a-z]{26})\.([\w-]{43})$/.exec(value) ?? []
  return voterId && mark && isSameText(mark, seal(experimentId, voterId)) ? voterId : null
}

/** The cookie that makes a browser this voter. It outlives the link's address and goes to no other part of the site. */
export function voterCookie(experimentId: string, voterId: string): string {
  const value = `${voterId}.${seal(experimentId, voterId)}`
  const isSecure = env().publicUrl?.protocol === 'https:'
  const name = cookieName(experimentId)
  return `${name}=${value}; Path=/v; Max-Age=${voterSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** Where people sign in, a session tells the workspace from its voters; elsewhere nothing does. */
export const isAuthor = async (sent: Headers): Promise<boolean> => env().access !== 'local' && (await isSignedIn(sent))
