import 'server-only'
import { isAllowedHost } from '@/lib/access/host'
import { addressOf, limits } from '@/lib/access/rate'
import { env } from '@/lib/env'
import { isTokenShaped, shareToken, tokenHash } from '@/lib/share/token'
import { database } from '@/lib/store/database'
import type { ExperimentRow } from './experiment-rows'
import { endOf } from './standing'

/** An experiment whose vote was opened. One that has ended is found too: people come back to see what came of it. */
export type FoundVote = { row: ExperimentRow; path: string; isOpen: boolean }

/**
 * The vote behind a visitor's token. As for other links, addresses that guessed too often are answered as if they had
 * guessed wrong.
 * @param sent the request's headers
 * @returns null for everything that is no vote, without telling why
 */
export async function foundVote(token: string, sent: Headers): Promise<FoundVote | null> {
  if (!isAllowedHost(sent.get('host'), env())) return null
  const now = Date.now()
  const address = addressOf(sent, env())
  const misses = limits().shareMisses
  if ((await misses.waitMs(address)) > 0) return null
  const row = isTokenShaped(token) ? await rowOf(token) : null
  if (!row) {
    await misses.admit(address)
    return null
  }
  return { row, path: `/v/${token}`, isOpen: endOf(row, now) === null }
}

/** The token must also be the one that is made today: with another secret all links have ended. */
async function rowOf(token: string): Promise<ExperimentRow | null> {
  const row = await database()
    .selectFrom('experiment')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .where('opened_at', 'is not', null)
    .executeTakeFirst()
  return row && shareToken(row.id, row.epoch) === token ? row : null
}
