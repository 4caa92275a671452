import { isUnderWay, type RunView } from '@/lib/run/schema'
import type { Tables } from '@/lib/store/tables'
import type { CellRow } from './experiment-rows'
import { type PairState, type PairView, pairStates } from './view'

/** A pair as the page shows it: until voting opens it stands as its runs do. */
export function pairView(
  pair: Tables['experiment_pair'],
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
