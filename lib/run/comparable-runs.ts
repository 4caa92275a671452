import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { templateVersion } from '@/lib/template/records'
import type { TemplateView } from '@/lib/template/schema'
import { inputsOf, type RunInputs } from './content'
import { runById } from './records'
import { refilled } from './refill'
import { isUnderWay, type RunView, runStates } from './schema'

/**
 * The same inputs filled into two versions: the newest run of each that has pictures or may still get them, null where
 * there is none.
 */
export type ComparableRuns = RunInputs & { from: RunView | null; to: RunView | null }

/** The newest runs of a version that are looked through: a strip shows a few, and nobody waits for the whole past. */
const runsLookedAt = 200

type PicturedRun = RunInputs & { id: string }
/** `inputs`: those of the run that the other side was looked for with. */
type Pair = { inputs: PicturedRun; from: PicturedRun | null; to: PicturedRun | null }

/**
 * The newest inputs with which a version made pictures, and what another version of the template made of the same;
 * where there are fewer than asked for, inputs follow that only the other version was used with.
 * @returns none when the workspace does not have both versions, or they are of two templates
 */
export async function comparableRuns(
  who: Principal,
  fromVersionId: string,
  toVersionId: string,
  limit: number,
): Promise<ComparableRuns[]> {
  const from = await templateVersion(who, fromVersionId)
  const to = await templateVersion(who, toVersionId)
  if (!from || !to || from.templateId !== to.templateId) return []
  const old = { version: from, runs: await picturedRuns(who, from) }
  const pairs = pairsOf(old, { version: to, runs: await picturedRuns(who, to) }, limit)
  // One by one: asked for several ids at once, SQLite takes the index on workspaces and reads all of their runs.
  const view = (run: PicturedRun | null) => (run ? runById(who, run.id) : null)
  return Promise.all(
    pairs.map(async ({ inputs: { values, settings }, ...pair }) => ({
      values,
      settings,
      from: await view(pair.from),
      to: await view(pair.to),
    })),
  )
}

/**
 * Of the newest runs of a version those that have a picture or are under way, by the values they were made of: the
 * newest values first, and of equal ones the newest run first.
 */
async function picturedRuns(who: Principal, { versionId }: TemplateView): Promise<Map<string, PicturedRun[]>> {
  const recent = database()
    .selectFrom('run')
    .select(['id', 'state', 'field_values', 'settings', 'created_at'])
    .where('workspace_id', '=', who.workspaceId)
    .where('template_version_id', '=', versionId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(runsLookedAt)
  const rows = await database()
    .selectFrom(recent.as('recent'))
    .select(['id', 'field_values', 'settings'])
    .where(({ eb, exists, or, selectFrom }) =>
      or([
        eb('state', 'in', runStates.filter(isUnderWay)),
        exists(
          selectFrom('image')
            .select('image.id')
            .whereRef('image.run_id', '=', 'recent.id')
            .where('image.deleted_at', 'is', null),
        ),
      ]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return Map.groupBy(
    rows.map(row => ({ id: row.id, ...inputsOf(row) })),
    valuesKey,
  )
}

/** A version and its pictured runs by their values. */
type Side = { version: TemplateView; runs: Map<string, PicturedRun[]> }

function pairsOf(from: Side, to: Side, limit: number): Pair[] {
  const old = newestOf(from).slice(0, limit)
  const pairs = old.map((run): Pair => ({ inputs: run, from: run, to: sameIn(to, run) }))
  const shown = new Set(pairs.flatMap(pair => (pair.to ? valuesKey(pair.to) : [])))
  const others = newestOf(to).filter(run => !shown.has(valuesKey(run)))
  return [
    ...pairs,
    ...others.slice(0, limit - pairs.length).map((run): Pair => ({ inputs: run, from: sameIn(from, run), to: run })),
  ]
}

const newestOf = ({ runs }: Side): PicturedRun[] => [...runs.values()].flatMap(made => made.slice(0, 1))

/**
 * The run that a version made of these values: with the same settings where there is one, else the newest. A version
 * brings settings of its own, and what it makes with them is what people compare.
 */
function sameIn({ version, runs }: Side, inputs: RunInputs): PicturedRun | null {
  const filled = refilled(version, inputs)
  if (!filled.success) return null
  const made = runs.get(valuesKey(filled.data)) ?? []
  return made.find(run => settingsKey(run) === settingsKey(filled.data)) ?? made[0] ?? null
}

const valuesKey = ({ values }: Pick<RunInputs, 'values'>): string => JSON.stringify(Object.entries(values).sort())
const settingsKey = ({ settings }: Pick<RunInputs, 'settings'>): string =>
  JSON.stringify(Object.entries(settings).sort())
