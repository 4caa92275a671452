import 'server-only'
import { createHash } from 'node:crypto'
import { setImmediate as aTurnForOthers } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import type { Estimate } from '@/lib/provider/schema'
import { done, type Result, refused } from '@/lib/result'
import type { RunContent } from '@/lib/run/content'
import { contentHash } from '@/lib/run/content-hash'
import type { Press } from '@/lib/run/reserve'
import { pricesToReserve, reserveWithin } from '@/lib/run/reserve-within'
import { changing, nextValue } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { reach } from '@/lib/store/step'
import type { Tables } from '@/lib/store/tables'
import { questionBefore } from './ask-first'
import { keptRuns, taken } from './keep-runs'
import type { sweepForm } from './request'
import type { Coordinates, SweepPlan } from './schema'

/** Everything a sweep is. `madeFromSweepId`: the sweep it changes, whose equal cells it takes over. */
export type SweepContent = {
  provider: string
  templateVersionId: string
  madeFromSweepId: string | null
  plan: SweepPlan
  form: z.output<typeof sweepForm>
  cells: readonly { coordinates: Coordinates; content: RunContent }[]
}

/** A cell on its way into the database. */
type NewCell = SweepContent['cells'][number] & { position: number; hash: string }

/** Cells of one statement; between two statements others get a turn. */
const cellsAtOnce = 200

/**
 * Writes a sweep, its cells and their runs down, and the most all of them can cost, in one transaction: everything or
 * nothing, once per key.
 * @returns the sweep's id, the same one for the same key; refusals as those of `reserveRun`, asked for the whole sum, and
 *   `ask-first` for more images than are started without a word
 */
export async function reserveSweep(who: Principal, sweep: SweepContent, press: Press): Promise<Result<{ id: string }>> {
  reach('reserving')
  const hash = hashOf(sweep)
  const cells = await numbered(sweep.cells)
  const reserved = await changing(async (trx, change): Promise<Result<{ id: string }>> => {
    const known = await sweepWithKey(trx, who, press.key)
    if (known?.content_hash === hash) return done({ id: known.id })
    if (known) return refused('conflict', 'This press had already started another sweep. Press again.')
    const now = Date.now()
    const kept = await keptRuns(trx, who, sweep.madeFromSweepId)
    const placed = cells.map(cell => ({ ...cell, runId: taken(kept, cell.hash) }))
    const starting = placed.filter(cell => cell.runId === null)
    const contents = starting.map(({ content }) => content)
    const prices = await pricesToReserve(trx, who, contents, now)
    if (!prices.ok) return prices
    const question = await questionBefore(trx, who, { hash, contents, prices: prices.value, press, now })
    if (question) return question
    const runs = starting.map((cell, place) => newRun(cell, press, prices.value[place] ?? null))
    const ids = (await reserveWithin(trx, who, change, runs, now)).values()
    const filled = placed.map(cell => ({ ...cell, runId: cell.runId ?? ids.next().value ?? '' }))
    return done({ id: await insertSweep(trx, who, { sweep, hash, press, now, cells: filled }) })
  })
  reach('reserved')
  return reserved
}

/** The key of a cell's run: the same press of the same cell is the same run. */
export const runKey = (pressKey: string, position: number): string => `${pressKey}/${position}`

const newRun = ({ content, hash, position }: NewCell, { key, tab }: Press, price: Estimate | null) => ({
  content,
  hash,
  key: runKey(key, position),
  tab,
  price,
})

const hashOf = ({ provider, templateVersionId, madeFromSweepId, plan, form }: SweepContent): string => {
  const { values, ...settings } = form
  const asked = [provider, templateVersionId, madeFromSweepId, plan, sorted(values), sorted(settings)]
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

const sorted = (things: Record<string, unknown>) => Object.entries(things).sort()

/** Hashing takes its time where prompts are long, and needs no lock. */
async function numbered(cells: SweepContent['cells']): Promise<NewCell[]> {
  const hashed: NewCell[] = []
  for (const [position, cell] of cells.entries()) {
    hashed.push({ ...cell, position, hash: contentHash(cell.content) })
    if (position % cellsAtOnce === cellsAtOnce - 1) await aTurnForOthers()
  }
  return hashed
}

const sweepWithKey = (trx: Transaction<Tables>, who: Principal, key: string) =>
  trx
    .selectFrom('sweep')
    .select(['id', 'content_hash'])
    .where('workspace_id', '=', who.workspaceId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()

async function insertSweep(
  trx: Transaction<Tables>,
  who: Principal,
  written: { sweep: SweepContent; hash: string; press: Press; now: number; cells: (NewCell & { runId: string })[] },
): Promise<string> {
  const { sweep, hash, press, now, cells } = written
  const id = newId(now)
  await trx
    .insertInto('sweep')
    .values({
      id,
      workspace_id: who.workspaceId,
      number: await nextValue(trx, 'sweep'),
      idempotency_key: press.key,
      content_hash: hash,
      template_version_id: sweep.templateVersionId,
      made_from_sweep_id: sweep.madeFromSweepId,
      plan: JSON.stringify(sweep.plan),
      form: JSON.stringify(sweep.form),
      created_by: who.id,
      created_at: now,
    })
    .execute()
  const rows = cells.map(({ position, coordinates, hash, runId }) => ({
    sweep_id: id,
    position,
    coordinates: JSON.stringify(coordinates),
    content_hash: hash,
    run_id: runId,
  }))
  for (let from = 0; from < rows.length; from += cellsAtOnce) {
    await trx
      .insertInto('sweep_cell')
      .values(rows.slice(from, from + cellsAtOnce))
      .execute()
    if (rows.length > cellsAtOnce) await aTurnForOthers()
  }
  return id
}
