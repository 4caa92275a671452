import 'server-only'
import { makerOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { runsByIds } from '@/lib/run/records'
import { isUnderWay } from '@/lib/run/schema'
import { database } from '@/lib/store/database'
import { armViews } from './arm-views'
import { countedVoters } from './counted-voters'
import { armName } from './draft'
import {
  cellRows,
  type ExperimentRow,
  experimentRow,
  fieldValues,
  pairRows,
  rowRows,
  startedRow,
  votePath,
} from './experiment-rows'
import { forecastOf } from './forecast'
import { pairView } from './pair-view'
import { experimentDraft } from './request'
import { endOf, stateOf } from './standing'
import { summaryCounts } from './summary-counts'
import type { ExperimentSummary, ExperimentView, KeptDraft } from './view'

/** A list of more is nothing to look at. */
const mostListed = 500

/** All experiments of the workspace, the newest first. */
export async function experimentsOf(who: Principal): Promise<ExperimentSummary[]> {
  const rows = await database()
    .selectFrom('experiment')
    .selectAll()
    .where('workspace_id', '=', who.workspaceId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostListed)
    .execute()
  const ids = ['', ...rows.map(({ id }) => id)]
  const { arms, rows: rowCounts, counted, generating } = await summaryCounts(ids)
  const now = Date.now()
  return rows.map(row => {
    const draft = row.frozen_at === null ? experimentDraft.parse(JSON.parse(row.draft)) : null
    return {
      id: row.id,
      question: row.question,
      state: stateOf(row, now, generating.has(row.id)),
      arms: draft
        ? draft.arms.map((arm, at) => armName(arm.name, at))
        : (arms.get(row.id) ?? []).map(({ name }) => name),
      rows: draft ? draft.rows.length : (rowCounts.get(row.id) ?? 0),
      counted: counted.get(row.id) ?? 0,
      target: draft ? Number(draft.target) || 0 : row.target,
      createdAt: row.created_at,
      closedAt: row.opened_at === null ? null : (endOf(row, now)?.at ?? null),
    }
  })
}

/** A draft as it was kept; null when the workspace has none with that id, or it was started. */
export async function keptDraft(who: Principal, id: string): Promise<KeptDraft | null> {
  const row = await experimentRow(who, id)
  if (!row || row.frozen_at !== null) return null
  const draft = experimentDraft.parse(JSON.parse(row.draft))
  return { id, draft, forecast: await forecastOf(who, draft) }
}

/** A started experiment; null when the workspace has none with that id, or it is a draft. */
export async function experimentView(who: Principal, id: string): Promise<ExperimentView | null> {
  const row = await startedRow(who, id)
  if (!row) return null
  const cells = await cellRows(id)
  const pairRowsOf = await pairRows(id)
  const runIds = pairRowsOf.flatMap(pair => (cells.get(pair.id) ?? []).map(({ run_id }) => run_id))
  const runs = await runsByIds(who, runIds)
  const byId = new Map(runs.map(run => [run.id, run]))
  const now = Date.now()
  const end = row.opened_at === null ? null : endOf(row, now)
  const isGenerating = runs.some(run => isUnderWay(run.state))
  return {
    id,
    question: row.question,
    state: stateOf(row, now, isGenerating),
    ...designOf(row),
    arms: await armViews(who, id),
    rows: (await rowRows(id)).map(({ position, name, field_values }) => ({
      position,
      name,
      values: fieldValues.parse(JSON.parse(field_values)),
    })),
    pairs: pairRowsOf.map(pair => pairView(pair, cells.get(pair.id) ?? [], byId)),
    runs,
    frozen: { hash: row.frozen_hash ?? '', at: row.frozen_at },
    link: votePath(row),
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    closedAt: end?.at ?? null,
    closedBy: end?.by ?? null,
    counted: await countedVoters(database(), id),
    madeBy: await makerOf(who, row.created_by),
    createdAt: row.created_at,
  }
}

const designOf = (row: ExperimentRow) => ({
  mode: row.mode === 'live' ? ('live' as const) : ('planned' as const),
  target: row.target,
  margin: row.margin_points / 100,
  pairsPerRow: row.pairs_per_row,
  repeats: row.repeats,
  showsVerdict: row.shows_verdict === 1,
})
