import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { countingVoters } from './counted-voters'
import { armName } from './draft'
import { experimentRow, statesUnderWay } from './experiment-rows'
import { forecastOf } from './forecast'
import { experimentDraft } from './request'
import { endOf, stateOf } from './standing'
import type { ExperimentSummary, KeptDraft } from './view'

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
  const arms = Map.groupBy(await armNames(ids), arm => arm.experiment_id)
  const rowCounts = countsById(await rowCountsOf(ids))
  const counted = countsById(await countedOf(ids))
  const generating = new Set((await generatingOf(ids)).map(({ experiment_id }) => experiment_id))
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

const armNames = (ids: string[]) =>
  database()
    .selectFrom('experiment_arm')
    .select(['experiment_id', 'name'])
    .where('experiment_id', 'in', ids)
    .orderBy('position')
    .execute()

const rowCountsOf = (ids: string[]) =>
  database()
    .selectFrom('experiment_row')
    .select(({ fn }) => ['experiment_id', fn.countAll().as('count')])
    .where('experiment_id', 'in', ids)
    .groupBy('experiment_id')
    .execute()

const countedOf = (ids: string[]) =>
  countingVoters()
    .select(({ fn }) => ['voter.experiment_id', fn.countAll().as('count')])
    .where('voter.experiment_id', 'in', ids)
    .groupBy('voter.experiment_id')
    .execute()

const generatingOf = (ids: string[]) =>
  database()
    .selectFrom('experiment_pair as pair')
    .innerJoin('experiment_cell as cell', 'cell.pair_id', 'pair.id')
    .innerJoin('run', 'run.id', 'cell.run_id')
    .select('pair.experiment_id')
    .distinct()
    .where('pair.experiment_id', 'in', ids)
    .where('run.state', 'in', statesUnderWay)
    .execute()

const countsById = (rows: { experiment_id: string; count: string | number | bigint }[]): Map<string, number> =>
  new Map(rows.map(({ experiment_id, count }) => [experiment_id, Number(count)]))

/** A draft as it was kept; null when the workspace has none with that id, or it was started. */
export async function keptDraft(who: Principal, id: string): Promise<KeptDraft | null> {
  const row = await experimentRow(who, id)
  if (!row || row.frozen_at !== null) return null
  const draft = experimentDraft.parse(JSON.parse(row.draft))
  return { id, draft, forecast: await forecastOf(who, draft) }
}

/** What an experiment was started with, to begin another one; null when the workspace has none with that id. */
export async function draftToDuplicate(who: Principal, id: string): Promise<KeptDraft['draft'] | null> {
  const row = await experimentRow(who, id)
  return row && experimentDraft.parse(JSON.parse(row.draft))
}
