import type { Charge } from '@/lib/provider/schema'
import { isUnderWay, type RunView } from '@/lib/run/schema'
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

function costOf({ isSample, actual, state, failure }: RunView): string | null {
  if (isSample) return 'Sample, free'
  if (actual) return costWords(actual)
  if (failure) return withoutAmount[failure.charge]
  return isUnderWay(state) ? null : withoutAmount.charged
}

const withoutAmount: Record<Charge, string> = {
  none: 'nothing',
  perhaps: 'may have been charged',
  charged: 'charged, the amount is not known',
}
