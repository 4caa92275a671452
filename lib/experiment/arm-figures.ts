import 'server-only'
import { storedFailure } from '@/lib/provider/schema'
import { isUnderWay } from '@/lib/run/schema'
import { runState } from '@/lib/run/state'
import { database } from '@/lib/store/database'
import { jeffreys } from './statistics/proportion'
import type { ArmFigures } from './view'

/** What the pictures of each arm came to: refusals, failures and price. Nothing of votes. */
export async function armFigures(experimentId: string): Promise<ArmFigures[]> {
  const rows = await database()
    .selectFrom('experiment_cell as cell')
    .innerJoin('experiment_pair as pair', 'pair.id', 'cell.pair_id')
    .innerJoin('run', 'run.id', 'cell.run_id')
    .select(['cell.arm', 'run.state', 'run.failure', 'run.actual', 'run.actual_is_estimated'])
    .where('pair.experiment_id', '=', experimentId)
    .orderBy('cell.arm')
    .execute()
  return [...Map.groupBy(rows, ({ arm }) => arm)].map(([arm, runs]) => figuresOf(arm, runs))
}

type ArmRun = { state: string; failure: string | null; actual: number | null; actual_is_estimated: number }

function figuresOf(arm: number, runs: readonly ArmRun[]): ArmFigures {
  const ended = runs.filter(({ state }) => !isUnderWay(runState.parse(state)))
  const came = ended.filter(({ state }) => state === 'succeeded' || state === 'short').length
  const refused = ended.filter(({ failure }) => storedFailure(failure)?.class === 'refused').length
  const micros = runs.reduce((sum, { actual }) => sum + (actual ?? 0), 0)
  return {
    arm,
    asked: runs.length,
    refused,
    failed: ended.length - came - refused,
    refusals: { share: ended.length === 0 ? 0 : refused / ended.length, interval: jeffreys(refused, ended.length) },
    spent: { micros, isEstimated: runs.some(run => run.actual_is_estimated === 1) },
    perPicture: came === 0 ? null : micros / came,
  }
}
