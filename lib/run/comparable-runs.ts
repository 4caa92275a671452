import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { templateVersion } from '@/lib/template/records'
import type { TemplateView } from '@/lib/template/schema'
import { inputsOf, type RunInputs } from './content'
import { runById } from './records'
import { refilled } from './refill'
import type { RunView } from './schema'

/** The same inputs filled into two versions: the newest run with pictures of each, null where there is none. */
export type ComparableRuns = RunInputs & { from: RunView | null; to: RunView | null }

/** The newest runs of a version that are looked through: a strip shows a few, and nobody waits for the whole past. */
const runsLookedAt = 200

type PicturedRun = RunInputs & { id: string }
type Pair = RunInputs & { fromId: string | null; toId: string | null }

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
  const view = (id: string | null) => (id === null ? null : runById(who, id))
  return Promise.all(
    pairs.map(async ({ fromId, toId, ...inputs }) => ({ ...inputs, from: await view(fromId), to: await view(toId) })),
  )
}

/** Of the newest runs of a version those that have a picture, by their inputs: the newest of each, the newest first. */
async function picturedRuns(who: Principal, { versionId }: TemplateView): Promise<Map<string, PicturedRun>> {
  const recent = database()
    .selectFrom('run')
    .select(['id', 'field_values', 'settings', 'created_at'])
    .where('workspace_id', '=', who.workspaceId)
    .where('template_version_id', '=', versionId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(runsLookedAt)
  const rows = await database()
    .selectFrom(recent.as('recent'))
    .select(['id', 'field_values', 'settings'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('image')
          .select('image.id')
          .whereRef('image.run_id', '=', 'recent.id')
          .where('image.deleted_at', 'is', null),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const runs = new Map<string, PicturedRun>()
  for (const row of rows) {
    const run = { id: row.id, ...inputsOf(row) }
    if (!runs.has(inputsKey(run))) runs.set(inputsKey(run), run)
  }
  return runs
}

/** A version and its pictured runs by their inputs, the newest of each. */
type Side = { version: TemplateView; runs: Map<string, PicturedRun> }

function pairsOf(from: Side, to: Side, limit: number): Pair[] {
  const old = [...from.runs.values()].slice(0, limit)
  const pairs = old.map(({ id, ...inputs }) => ({ ...inputs, fromId: id, toId: sameIn(to, inputs) }))
  const shown = new Set(pairs.flatMap(({ fromId, toId }) => [fromId, toId]))
  const others = [...to.runs.values()].filter(({ id }) => !shown.has(id)).slice(0, limit - pairs.length)
  return [...pairs, ...others.map(({ id, ...inputs }) => ({ ...inputs, fromId: sameIn(from, inputs), toId: id }))]
}

/** The run that a version made of these inputs. */
function sameIn({ version, runs }: Side, inputs: RunInputs): string | null {
  const filled = refilled(version, inputs)
  return (filled.success && runs.get(inputsKey(filled.data))?.id) || null
}

const inputsKey = ({ values, settings }: RunInputs): string =>
  JSON.stringify([Object.entries(values).sort(), Object.entries(settings).sort()])
