import 'server-only'
import type { ExpressionBuilder } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { storeNow } from '@/lib/store/clock'
import { database } from '@/lib/store/database'
import { isOwn } from '@/lib/store/instance'
import type { Tables } from '@/lib/store/tables'
import { queuePause } from './pause'
import type { RunChanges, RunPage, RunView } from './schema'
import { type RunViewRow, runView } from './view'

/** Runs on one page of the playground. */
const pageLength = 12

/** Changed runs sent at once; the rest follow with the next question. */
const changesAtOnce = 50

/** Of the first sweep that shows a run: the one it was made for, however many have taken it over since. */
const sweepOf = <Column extends 'id' | 'number'>(row: ExpressionBuilder<Tables, 'run'>, column: Column) =>
  row
    .selectFrom('sweep_cell')
    .innerJoin('sweep', 'sweep.id', 'sweep_cell.sweep_id')
    .select(`sweep.${column}` as const)
    .whereRef('sweep_cell.run_id', '=', 'run.id')
    .orderBy('sweep.number')
    .limit(1)

const runsOf = (workspaceId: string) =>
  database()
    .selectFrom('run')
    .leftJoin('template_version as version', 'version.id', 'run.template_version_id')
    .leftJoin('template', 'template.id', 'version.template_id')
    .leftJoin('template_version as published', 'published.id', 'template.published_version_id')
    .leftJoin('image as parent_image', 'parent_image.id', 'run.parent_image_id')
    .leftJoin('run as parent_run', 'parent_run.id', 'parent_image.run_id')
    .leftJoin('instance as holder', 'holder.id', 'run.instance')
    .selectAll('run')
    .select([
      'template.slug as template_slug',
      'template.name as template_name',
      'version.number as template_version',
      'published.id as published_version_id',
      'published.number as published_number',
      'parent_run.id as parent_run_id',
      'parent_run.number as parent_run_number',
      'holder.name as holder_name',
      'holder.seen_at as holder_seen_at',
    ])
    .select(row => [sweepOf(row, 'id').as('sweep_id'), sweepOf(row, 'number').as('sweep_number')])
    .where('run.workspace_id', '=', workspaceId)

async function viewsOf(rows: RunViewRow[]): Promise<RunView[]> {
  if (rows.length === 0) return []
  const images = await database()
    .selectFrom('image')
    .selectAll()
    .where(
      'run_id',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('attempt_id')
    .orderBy('position')
    .execute()
  const byRun = Map.groupBy(images, image => image.run_id)
  const now = rows.some(({ instance }) => !isOwn(instance)) ? await storeNow() : 0
  return rows.map(row => runView(row, byRun.get(row.id) ?? [], now))
}

/**
 * A page of runs, newest first.
 * @param before only runs with a smaller number; null for the newest
 */
export async function latestRuns(
  who: Principal,
  before: number | null = null,
  length: number = pageLength,
): Promise<RunPage> {
  let query = runsOf(who.workspaceId)
    .orderBy('run.number', 'desc')
    .limit(length + 1)
  if (before !== null) query = query.where('run.number', '<', before)
  const rows = await query.execute()
  return { runs: await viewsOf(rows.slice(0, length)), hasMore: rows.length > length }
}

/** The newest runs made with exactly this version. */
export async function runsOfVersion(who: Principal, versionId: string): Promise<RunPage> {
  const rows = await runsOf(who.workspaceId)
    .where('run.template_version_id', '=', versionId)
    .orderBy('run.created_at', 'desc')
    .orderBy('run.id', 'desc')
    .limit(pageLength + 1)
    .execute()
  return { runs: await viewsOf(rows.slice(0, pageLength)), hasMore: rows.length > pageLength }
}

/** The cursor from which a page that shows the present state must listen. */
export async function latestChange(who: Principal): Promise<number> {
  const { newest } = await database()
    .selectFrom('run')
    .select(row => row.fn.max('change').as('newest'))
    .where('workspace_id', '=', who.workspaceId)
    .executeTakeFirstOrThrow()
  return newest ?? 0
}

/** A page's cursor, never ahead of the present: the data folder may have been restored under an open page. */
export const cursorWithin = async (who: Principal, asked: number): Promise<number> =>
  Math.min(asked, await latestChange(who))

/** Runs that changed after a cursor in the order of their changes, the next cursor, and why the queue stands still. */
export async function changedRuns(workspaceId: string, after: number): Promise<RunChanges> {
  const rows = await runsOf(workspaceId)
    .where('run.change', '>', after)
    .orderBy('run.change')
    .limit(changesAtOnce)
    .execute()
  return { cursor: rows.at(-1)?.change ?? after, runs: await viewsOf(rows), pause: await queuePause(workspaceId) }
}

/** One run; null when the workspace has none with that id. */
export async function runById(who: Principal, id: string): Promise<RunView | null> {
  const rows = await runsOf(who.workspaceId).where('run.id', '=', id).execute()
  return (await viewsOf(rows))[0] ?? null
}

/** Rows asked for by their ids at once. */
const idsAtOnce = 500

/** These runs of the workspace, in this order; one that it does not have is left out. */
export async function runsByIds(who: Principal, ids: readonly string[]): Promise<RunView[]> {
  const found = new Map<string, RunView>()
  const asked = [...new Set(ids)]
  for (let from = 0; from < asked.length; from += idsAtOnce) {
    const rows = await runsOf(who.workspaceId)
      .where('run.id', 'in', asked.slice(from, from + idsAtOnce))
      .execute()
    for (const run of await viewsOf(rows)) found.set(run.id, run)
  }
  return asked.flatMap(id => found.get(id) ?? [])
}

/** The row itself, for making the same run again. */
export async function runRow(who: Principal, id: string): Promise<Tables['run'] | null> {
  const row = await database()
    .selectFrom('run')
    .selectAll()
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .executeTakeFirst()
  return row ?? null
}

/** The row of the run that a key started; null when it has started none. */
export async function runOfKey(who: Principal, key: string): Promise<Tables['run'] | null> {
  const row = await database()
    .selectFrom('run')
    .selectAll()
    .where('idempotency_key', '=', key)
    .where('workspace_id', '=', who.workspaceId)
    .executeTakeFirst()
  return row ?? null
}

/** The runs made from a run's images, oldest first. */
export async function variationsOf(who: Principal, runId: string): Promise<RunView[]> {
  return viewsOf(await runsOf(who.workspaceId).where('parent_image.run_id', '=', runId).orderBy('run.number').execute())
}

/** The paid requests of a run, in order. */
export const attemptsOf = (who: Principal, runId: string): Promise<Tables['attempt'][]> =>
  database()
    .selectFrom('attempt')
    .innerJoin('run', 'run.id', 'attempt.run_id')
    .selectAll('attempt')
    .where('run.id', '=', runId)
    .where('run.workspace_id', '=', who.workspaceId)
    .orderBy('attempt.number')
    .execute()
