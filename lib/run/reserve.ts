import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { aboutDollars } from '@/lib/provider/price-words'
import type { Estimate } from '@/lib/provider/schema'
import { done, type Result, refused } from '@/lib/result'
import { changing } from '@/lib/store/database'
import { reach } from '@/lib/store/step'
import type { Tables } from '@/lib/store/tables'
import type { RunContent } from './content'
import { contentHash } from './content-hash'
import { pricesToReserve, reserveWithin } from './reserve-within'

/** One press: its key, the page load it came from, and whether "start it again?" was answered. */
export type Press = { key: string; tab: string; isConfirmed: boolean }

/** How long the same content from another page is taken for the same wish, and asked about. */
export const sameWishMs = 10_000

const runWithKey = (trx: Transaction<Tables>, who: Principal, key: string) =>
  trx
    .selectFrom('run')
    .select(['id', 'content_hash'])
    .where('workspace_id', '=', who.workspaceId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()

const sameWishElsewhere = (trx: Transaction<Tables>, who: Principal, hash: string, press: Press, now: number) =>
  trx
    .selectFrom('run')
    .select('created_at')
    .where('workspace_id', '=', who.workspaceId)
    .where('content_hash', '=', hash)
    .where('created_at', '>', now - sameWishMs)
    .where('tab', '!=', press.tab)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()

/**
 * Tx A: writes a run and the most it can cost down before anything is sent, once per key, in one transaction.
 * @returns the run's id, the same one for the same key; `conflict` for a key that already carried other content;
 *   `ask-first` when another page started the same content less than 10 s ago; `paused`, `no-price` or `over-budget`
 *   when it must not be paid for. Nothing is written then.
 */
export async function reserveRun(who: Principal, content: RunContent, press: Press): Promise<Result<{ id: string }>> {
  reach('reserving')
  const hash = contentHash(content)
  const reserved = await changing(async (trx, change): Promise<Result<{ id: string }>> => {
    // Under the change lock no other reservation can come between these questions and the insert.
    const known = await runWithKey(trx, who, press.key)
    if (known?.content_hash === hash) return done({ id: known.id })
    if (known) return refused('conflict', 'This press had already started another run. Press again.')
    const now = Date.now()
    const prices = await pricesToReserve(trx, who, [content], now)
    if (!prices.ok) return prices
    const [price = null] = prices.value
    const elsewhere = press.isConfirmed ? undefined : await sameWishElsewhere(trx, who, hash, press, now)
    if (elsewhere) return refused('ask-first', askAgain(now - elsewhere.created_at, price))
    const [id = ''] = await reserveWithin(trx, who, change, [{ content, hash, ...press, price }], now)
    return done({ id })
  })
  reach('reserved')
  return reserved
}

/** The question before a wish of another page is carried out once more. */
export function askAgain(agoMs: number, price: Estimate | null): string {
  const again = price ? `Start it again, ${aboutDollars(price.about)}?` : 'Start it again?'
  return `You started this ${Math.max(1, Math.round(agoMs / 1000))} s ago. ${again}`
}
