import 'server-only'
import { setImmediate as aTurnForOthers } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import { sentSettings } from '@/lib/provider/body'
import { estimate } from '@/lib/provider/price'
import type { Estimate } from '@/lib/provider/schema'
import { done, type Result, refused } from '@/lib/result'
import { pricesOf, spendingOf } from '@/lib/settings/records'
import { overBudget } from '@/lib/spending/budget'
import { holdBack } from '@/lib/spending/ledger'
import { nextValue } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import type { RunContent } from './content'

/** A run to be written down. `hash`: of its content; `tab`: the page load it came from. */
export type NewRun = { content: RunContent; hash: string; key: string; tab: string; price: Estimate | null }

/** Rows of one statement; between two statements others get a turn. */
const rowsAtOnce = 50

/**
 * What is held back for each of these runs, or why they may not be paid for: all of them or none. Samples book nothing,
 * so they have no price.
 * @param trx a run-changing transaction: no other reservation comes between this question and `reserveWithin`
 */
export async function pricesToReserve(
  trx: Transaction<Tables>,
  who: Principal,
  contents: readonly RunContent[],
  now: number,
): Promise<Result<(Estimate | null)[]>> {
  const { workspaceId } = who
  const paid = contents.filter(({ provider }) => provider !== 'sample')
  const [first] = paid
  if (!first) return done(contents.map(() => null))
  if ((await spendingOf(workspaceId, trx)).isPaused)
    return refused('paused', 'Spending is paused, so nothing was started. Turn off Pause spending to generate.')
  const { refusedFields } = await connectionFacts(first.provider, trx)
  const table = await pricesOf(workspaceId, trx)
  const prices: (Estimate | null)[] = []
  for (const { provider, settings, prompt } of contents) {
    const isSample = provider === 'sample'
    const price = isSample ? null : estimate(sentSettings(settings, refusedFields), prompt.length, table)
    if (!isSample && !price) return noPrice(settings.model)
    prices.push(price)
  }
  const atMost = prices.reduce((sum, price) => sum + (price?.atMost ?? 0), 0)
  return (await overBudget(trx, who, atMost, now)) ?? done(prices)
}

const noPrice = (model: string) =>
  refused('no-price', `No price is known for the model ${model}, so nothing was started. Add its price first.`)

/**
 * Writes runs down and holds back the most they can cost. They get consecutive numbers, each a change of its own.
 * @param change the number that the transaction has taken; further ones are taken here
 * @returns their ids, in order
 */
export async function reserveWithin(
  trx: Transaction<Tables>,
  who: Principal,
  change: number,
  runs: readonly NewRun[],
  now: number,
): Promise<string[]> {
  if (runs.length === 0) return []
  const firstNumber = (await nextValue(trx, 'run', runs.length)) - runs.length + 1
  const firstChange = runs.length === 1 ? change : (await nextValue(trx, 'change', runs.length)) - runs.length + 1
  const ids: string[] = []
  for (let from = 0; from < runs.length; from += rowsAtOnce) {
    const rows = runs.slice(from, from + rowsAtOnce).map((run, place) => ({
      ...newRow(who, run),
      id: newId(now),
      number: firstNumber + from + place,
      change: firstChange + from + place,
      created_at: now,
    }))
    await trx.insertInto('run').values(rows).execute()
    await holdBack(trx, rows, who.id)
    for (const { id } of rows) ids.push(id)
    if (runs.length > rowsAtOnce) await aTurnForOthers()
  }
  return ids
}

const newRow = (who: Principal, { content, hash, key, tab, price }: NewRun) => ({
  workspace_id: who.workspaceId,
  idempotency_key: key,
  content_hash: hash,
  tab,
  created_by: who.id,
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
  reserved: price?.atMost ?? 0,
  cancel_asked_at: null,
  resolution: null,
})
