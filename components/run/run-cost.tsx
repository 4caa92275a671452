import type { ReactNode } from 'react'
import { dollars } from '@/lib/provider/price-words'
import type { Charge } from '@/lib/provider/schema'
import { isUnderWay, isUnresolved, type RunView } from '@/lib/run/schema'
import { ChargeLink } from './charge-link'
import { costWords } from './cost-words'

/** What a run costs as far as is known; null while nothing is to be said of it. */
export function runCost(run: RunView): ReactNode {
  if (run.isSample) return 'Sample, free'
  if (isUnresolved(run)) return <HeldBack run={run} />
  if (isUnderWay(run.state)) return run.reserved > 0 ? `${atMost(run)}, while it is under way` : null
  const cost = run.actual ? costWords(run.actual) : run.charge && withoutAmount[run.charge]
  return run.resolution ? `${cost}, as you said` : cost
}

const atMost = ({ reserved }: RunView): string => `held back, at most ${dollars(reserved)}`

function HeldBack({ run }: { run: RunView }) {
  return (
    <>
      {atMost(run)}, until it is known whether it was charged. <ChargeLink runId={run.id} />
    </>
  )
}

const withoutAmount: Record<Charge, string> = {
  none: 'nothing',
  perhaps: 'may have been charged',
  charged: 'charged, the amount is not known',
}
