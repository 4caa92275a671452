import type { RunView } from '@/lib/run/schema'
import { costWords } from './cost-words'
import { duration } from './duration'
import { type Fact, FactsList } from './facts-list'
import { LocalTime } from './local-time'

/** When the run was carried out, how long it took and what it cost. */
export function ResultFacts({ run }: { run: RunView }) {
  const { startedAt, endedAt } = run
  const cost = costOf(run)
  const facts: Fact[] = []
  if (startedAt !== null) facts.push({ term: 'Started', value: <LocalTime at={startedAt} /> })
  if (startedAt !== null && endedAt !== null) facts.push({ term: 'Took', value: duration(endedAt - startedAt) })
  if (cost) facts.push({ term: 'Cost', value: cost })
  return <FactsList facts={facts} />
}

function costOf({ isSample, actual, state }: RunView): string | null {
  if (isSample) return 'Sample, free'
  return actual ? costWords(actual) : (withoutAmount[state] ?? null)
}

/** A failed run is missing: what it cost depends on the failure, whose own words say it. */
const withoutAmount: Partial<Record<RunView['state'], string>> = {
  succeeded: 'charged, the amount is not known',
  short: 'charged, the amount is not known',
  'needs-attention': 'charged, the amount is not known',
  unknown: 'may have been charged',
  cancelled: 'nothing',
}
