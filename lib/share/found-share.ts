import 'server-only'
import { cookieOf } from '@/lib/access/cookie'
import { isAllowedHost } from '@/lib/access/host'
import { addressOf, limits } from '@/lib/access/rate'
import { isSession } from '@/lib/access/session'
import { env } from '@/lib/env'
import { deriveKey } from '@/lib/store/secret'
import type { Tables } from '@/lib/store/tables'
import { type Grant, grantOf } from './grant'
import { shareByToken, sharePath, stateOf } from './records'
import type { ShareKind } from './schema'
import { isTokenShaped } from './token'

/** A link that is open now. `isLocked`: its password is still to be given. */
export type FoundShare = { id: string; path: string; grant: Grant; isLocked: boolean; passwordHash: string | null }

/** Lives under the link's own address: it is sent nowhere else. */
export const shareCookie = 'proofsheet_share'

/**
 * The open link behind a visitor's token. Addresses that guessed too often are answered as if they had guessed
 * wrong. A link that ended is no guess: a page of it that is still open may ask for many pictures at once.
 * @param kind the kind that the address tells; null: any
 * @param sent the request's headers
 * @returns null for everything that does not open, without telling why
 */
export async function foundShare(kind: ShareKind | null, token: string, sent: Headers): Promise<FoundShare | null> {
  if (!isAllowedHost(sent.get('host'), env())) return null
  const now = Date.now()
  const address = addressOf(sent, env())
  const misses = limits().shareMisses
  if ((await misses.waitMs(address)) > 0) return null
  const row = isTokenShaped(token) ? await shareByToken(token) : null
  if (!row) {
    await misses.admit(address)
    return null
  }
  const grant = grantOf(row)
  if (stateOf(row, now) !== 'open' || (kind !== null && kind !== grant.kind)) return null
  const isLocked = row.password_hash !== null && !hasKey(row, sent, now)
  return { id: row.id, path: sharePath(row, grant.kind), grant, isLocked, passwordHash: row.password_hash }
}

function hasKey(row: Tables['share'], sent: Headers, now: number): boolean {
  const value = cookieOf(sent, shareCookie)
  return value !== null && isSession(visitKey(row.id, row.password_hash), value, now)
}

/** Seals the cookies of one password of one link. They end with its address too: another address has another path. */
export const visitKey = (id: string, passwordHash: string | null): Buffer =>
  deriveKey(`share visit ${id} ${passwordHash}`)
