import 'server-only'
import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import { sentSettings } from '@/lib/provider/body'
import { estimate } from '@/lib/provider/price'
import { aboutDollars } from '@/lib/provider/price-words'
import type { Estimate } from '@/lib/provider/schema'
import { done, type Result, refused } from '@/lib/result'
import { pricesOf, spendingOf } from '@/lib/settings/records'
import { overBudget } from '@/lib/spending/budget'
import { book } from '@/lib/spending/ledger'
import { changing, nextValue } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { reach } from '@/lib/store/step'
import type { Tables } from '@/lib/store/tables'
import type { RunContent } from './content'

/** One press: its key, the page load it came from, and whether "start it again?" was answered. */
export type Press = { key: string; tab: string; isConfirmed: boolean }

/** How long the same content from another page is taken for the same wish, and asked about. */
const sameWishMs = 10_000

const contentHash = ({ prompt, settings, parentImageId, provider }: RunContent): string =>
  createHash('sha256')
    .update(JSON.stringify([provider, prompt, parentImageId, Object.entries(settings).sort()]))
    .digest('hex')

const runWithKey = (db: Pick<Transaction<Tables>, 'selectFrom'>, who: Principal, key: string) =>
  db
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
    const price = await priceToReserve(trx, who, content, now)
    if (!price.ok) return price
    const elsewhere = press.isConfirmed ? undefined : await sameWishElsewhere(trx, who, hash, press, now)
    if (elsewhere) return refused('ask-first', askAgain(now - elsewhere.created_at, price.value))
    const run = {
      ...newRow(who, content, press, price.value),
      id: newId(now),
      number: await nextValue(trx, 'run'),
      change,
      content_hash: hash,
      created_at: now,
    }
    await trx.insertInto('run').values(run).execute()
    await book(trx, run, 'reserve', { reserved: price.value?.atMost ?? 0, spent: 0 }, who.name)
    return done({ id: run.id })
  })
  reach('reserved')
  return reserved
}

/** What is held back for a run, or why it may not be paid for. Samples book nothing, so they have no price. */
async function priceToReserve(
  trx: Transaction<Tables>,
  { workspaceId }: Principal,
  { provider, settings, prompt }: RunContent,
  now: number,
): Promise<Result<Estimate | null>> {
  if (provider === 'sample') return done(null)
  if ((await spendingOf(workspaceId, trx)).isPaused)
    return refused('paused', 'Spending is paused, so nothing was started. Turn off Pause spending to generate.')
  const { refusedFields } = await connectionFacts(provider, trx)
  const price = estimate(sentSettings(settings, refusedFields), prompt.length, await pricesOf(workspaceId, trx))
  if (!price)
    return refused(
      'no-price',
      `No price is known for the model ${settings.model}, so nothing was started. Add its price first.`,
    )
  return (await overBudget(trx, workspaceId, price.atMost, now)) ?? done(price)
}

function askAgain(agoMs: number, price: Estimate | null): string {
  const again = price ? `Start it again, ${aboutDollars(price.about)}?` : 'Start it again?'
  return `You started this ${Math.max(1, Math.round(agoMs / 1000))} s ago. ${again}`
}

function newRow(who: Principal, content: RunContent, press: Press, price: Estimate | null) {
  return {
    workspace_id: who.workspaceId,
    idempotency_key: press.key,
    tab: press.tab,
    created_by: who.name,
    provider: content.provider,
    state: 'queued',
    template_version_id: content.templateVersionId,
    field_values: JSON.stringify(content.values),
    settings: JSON.stringify(content.settings),
    prompt: content.prompt,
    segments: JSON.stringify(content.segments),
    parent_image_id: content.parentImageId,
    estimate_about: price?.about ?? null,
    estimate_at_most: price?.atMost ?? null,
    actual: null,
    actual_is_estimated: 0,
    failure: null,
    lease_until: null,
    fence: 0,
    not_before: 0,
    started_at: null,
    ended_at: null,
    reserved: 0,
    cancel_asked_at: null,
    resolution: null,
  }
}
