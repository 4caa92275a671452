import { dollars } from '@/lib/provider/price'
import type { RunView } from '@/lib/run/schema'
import { duration } from './duration'
import { type Fact, FactsList } from './facts-list'
import { LocalTime } from './local-time'

/** When the run was carried out, how long it took and what it cost. */
export function ResultFacts({ run }: { run: RunView }) {
  const { startedAt, endedAt } = run
  const facts: Fact[] = []
  if (startedAt !== null) facts.push({ term: 'Started', value: <LocalTime at={startedAt} /> })
  if (startedAt !== null && endedAt !== null) facts.push({ term: 'Took', value: duration(endedAt - startedAt) })
  facts.push({ term: 'Cost', value: costWords(run) })
  return <FactsList facts={facts} />
}

function costWords({ isSample, actual, state }: RunView): string {
  if (isSample) return 'Sample, free'
  if (actual) return actual.isEstimated ? `about ${dollars(actual.micros)}, estimated` : dollars(actual.micros)
  return withoutAmount[state] ?? 'not known'
}

const withoutAmount: Partial<Record<RunView['state'], string>> = {
  unknown: 'perhaps charged',
  'needs-attention': 'charged, the amount is not known',
  cancelled: 'nothing',
}
