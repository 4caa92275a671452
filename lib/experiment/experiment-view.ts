import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { settings } from '@/lib/provider/schema'
import { runsByIds } from '@/lib/run/records'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { database } from '@/lib/store/database'
import { publishedVersionOf, templateVersion } from '@/lib/template/records'
import { countedVoters } from './counted-voters'
import {
  armRows,
  type CellRow,
  cellRows,
  type ExperimentRow,
  fieldValues,
  pairRows,
  rowRows,
  startedRow,
  votePath,
} from './experiment-rows'
import { endOf, stateOf } from './standing'
import { type ArmView, type ExperimentView, type PairState, type PairView, pairStates } from './view'

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
    createdBy: row.created_by,
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

async function armViews(who: Principal, id: string): Promise<ArmView[]> {
  const views: ArmView[] = []
  for (const arm of await armRows(id)) {
    const version = await templateVersion(who, arm.template_version_id)
    if (!version) continue
    const { slug, name, version: number, versionId, body, templateId } = version
    const published = await publishedVersionOf(who, templateId)
    views.push({
      position: arm.position,
      name: arm.name,
      template: { slug, name, version: number, versionId, publishedVersionId: published?.versionId ?? null },
      values: fieldValues.parse(JSON.parse(arm.field_values)),
      settings: settings.parse(JSON.parse(arm.settings)),
      body,
    })
  }
  return views
}

function pairView(
  pair: Awaited<ReturnType<typeof pairRows>>[number],
  cells: readonly CellRow[],
  runs: ReadonlyMap<string, RunView>,
): PairView {
  const stored = pairStates.find(state => state === pair.state) ?? 'generating'
  return {
    id: pair.id,
    row: pair.row_position,
    number: pair.number,
    state: stored === 'generating' ? pairState(cells, runs) : stored,
    cells: cells.map(({ arm, run_id, image_id }) => ({
      arm,
      runId: run_id,
      imageId: image_id ?? runs.get(run_id)?.images[0]?.id ?? null,
    })),
  }
}

/** What opening voting now would settle. */
function pairState(cells: readonly CellRow[], runs: ReadonlyMap<string, RunView>): PairState {
  const ofPair = cells.map(({ run_id }) => runs.get(run_id))
  if (ofPair.some(run => run && isUnderWay(run.state))) return 'generating'
  return ofPair.every(run => run && run.images.length > 0) ? 'ready' : 'dropped'
}
