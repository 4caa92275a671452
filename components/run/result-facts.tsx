import type { RunView } from '@/lib/run/schema'
import { duration } from './duration'
import { type Fact, FactsList } from './facts-list'
import { LocalTime } from './local-time'
import { runCost } from './run-cost'

/** When the run was carried out, how long it took and what it cost. */
export function ResultFacts({ run }: { run: RunView }) {
  const { startedAt, endedAt } = run
  const cost = runCost(run)
  const facts: Fact[] = []
  if (startedAt !== null) facts.push({ term: 'Started', value: <LocalTime at={startedAt} /> })
  if (startedAt !== null && endedAt !== null) facts.push({ term: 'Took', value: duration(endedAt - startedAt) })
  if (cost) facts.push({ term: 'Cost', value: cost })
  return <FactsList facts={facts} />
}
