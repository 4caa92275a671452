import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { done, type Result, refused } from '@/lib/result'
import { changing } from '@/lib/store/database'
import { reach } from '@/lib/store/step'
import type { Tables } from '@/lib/store/tables'
import { experimentRow } from './experiment-rows'
import { readingOf } from './forecast'
import { frozenHash } from './frozen-hash'
import { type NewCell, newCells } from './new-cells'
import type { ExperimentPlan } from './plan'
import { alreadyStarted, experimentGone } from './refusals'
import { experimentDraft } from './request'
import { type PicturePress, reservePictures } from './reserve-pictures'

/**
 * Freezes a draft: writes its arms, rows and pairs down and reserves all its runs with the most they can cost, in one
 * transaction, everything or nothing, once per key.
 * @returns refusals as those of a sweep, asked for the whole sum; sentences by form path for what cannot be started
 */
export async function startExperiment(who: Principal, press: PicturePress): Promise<Result<{ id: string }>> {
  const row = await experimentRow(who, press.id)
  if (!row) return experimentGone
  if (row.frozen_at !== null) return row.idempotency_key === press.key ? done({ id: row.id }) : alreadyStarted
  const reading = await readingOf(who, experimentDraft.parse(JSON.parse(row.draft)))
  if (!reading.ok)
    return refused('invalid', Object.values(reading.problems)[0] ?? 'This cannot be started.', reading.problems)
  const { plan } = reading
  const cells = newCells(withProvider(plan), 1, plan.design.pairsPerRow)
  reach('reserving')
  const started = await changing(async (trx, change): Promise<Result<{ id: string }>> => {
    // A second press may have come this far meanwhile; the lock of changes orders them.
    const isFree = await trx
      .selectFrom('experiment')
      .select('id')
      .where('id', '=', row.id)
      .where('frozen_at', 'is', null)
      .executeTakeFirst()
    if (!isFree) return alreadyStarted
    const now = Date.now()
    const reserved = await reservePictures(trx, who, { press, change, cells, now }, async () =>
      freeze(trx, row.id, plan, { key: press.key, hash: frozenHash(plan, cells), now }),
    )
    if (!reserved.ok) return reserved
    await record(trx, who, 'experiment-started', plan.design.question, { pictures: cells.length })
    return done({ id: row.id })
  })
  reach('reserved')
  return started
}

const withProvider = ({ arms, cells }: ExperimentPlan): Omit<NewCell, 'number' | 'contentHash'>[] =>
  cells.map(({ row, arm, content }) => ({
    row,
    arm,
    content: {
      ...content,
      provider: currentEndpoint().id,
      templateVersionId: arms[arm]?.templateVersionId ?? null,
      parentImageId: null,
    },
  }))

async function freeze(
  trx: Transaction<Tables>,
  id: string,
  { design, arms, rows, cells }: ExperimentPlan,
  { key, hash, now }: { key: string; hash: string; now: number },
): Promise<void> {
  const { question, mode, margin, target, pairsPerRow, repeats, showsVerdict } = design
  await trx
    .updateTable('experiment')
    .set({
      question,
      mode,
      margin_points: margin,
      target,
      pairs_per_row: pairsPerRow,
      repeats,
      shows_verdict: showsVerdict ? 1 : 0,
      idempotency_key: key,
      frozen_hash: hash,
      frozen_at: now,
    })
    .where('id', '=', id)
    .execute()
  const armsWritten = arms.map(({ name, templateVersionId, values }, position) => ({
    experiment_id: id,
    position,
    name,
    template_version_id: templateVersionId,
    field_values: JSON.stringify(values),
    // The same in every row: settings are the arm's own.
    settings: JSON.stringify(cells.find(({ arm }) => arm === position)?.content.settings),
  }))
  await trx.insertInto('experiment_arm').values(armsWritten).execute()
  const rowsWritten = rows.map(({ name, values }, position) => ({
    experiment_id: id,
    position,
    name,
    field_values: JSON.stringify(values),
  }))
  await trx.insertInto('experiment_row').values(rowsWritten).execute()
}
