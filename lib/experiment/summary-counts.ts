import 'server-only'
import { database } from '@/lib/store/database'
import { countingVoters } from './counted-voters'
import { statesUnderWay } from './experiment-rows'

/** What a list says of started experiments, by their ids: a question for each thing, however many there are. */
export async function summaryCounts(ids: string[]) {
  const arms = Map.groupBy(await armNames(ids), arm => arm.experiment_id)
  const rows = countsById(await rowCountsOf(ids))
  const counted = countsById(await countedOf(ids))
  const generating = new Set((await generatingOf(ids)).map(({ experiment_id }) => experiment_id))
  return { arms, rows, counted, generating }
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
