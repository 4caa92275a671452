import Link from 'next/link'
import { runAddress } from '@/components/run/addresses'
import { LocalTime } from '@/components/run/local-time'
import { RefusalLine } from '@/components/run/refusal-line'
import { runAnchor } from '@/components/run/run-anchor'
import { aboutDollars, dollars } from '@/lib/provider/price-words'
import type { UnresolvedRun } from '@/lib/spending/view'
import { ChargeAnswer } from './charge-answer'
import { ChargeChoices } from './charge-choices'
import { useChargeAnswer } from './use-charge-answer'

/** One run that may have been charged: what happened, what is held back, and what can be done about it. */
export function UnresolvedRow({
  run,
  mayAnswer,
  onAnswer,
}: {
  run: UnresolvedRun
  mayAnswer: boolean
  onAnswer: () => void
}) {
  const charge = useChargeAnswer(run, onAnswer)
  return (
    <li
      id={runAnchor(run.id)}
      className="grid scroll-mt-6 target:bg-sheet grid-cols-[minmax(0,1fr)] items-start gap-x-9 gap-y-3 py-5 first:pt-1 last:pb-0 wide:grid-cols-[minmax(0,1fr)_21rem]"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
        <p className="flex flex-wrap gap-x-4 text-small text-soft">
          <Link
            href={runAddress(run.id)}
            prefetch={false}
            className="font-medium text-ink underline-offset-4 hover:underline"
          >
            Run {run.number}
          </Link>
          <LocalTime at={run.at} />
        </p>
        <p dir="auto" className="line-clamp-2 max-w-[80ch] wrap-anywhere">
          {run.prompt}
        </p>
        {charge.answer === null && (
          <p className="text-small text-soft">
            {run.happened} {heldBack(run)}.
          </p>
        )}
      </div>
      {charge.answer ? (
        <ChargeAnswer words={charge.answer} charge={charge} />
      ) : (
        mayAnswer && <ChargeChoices run={run} charge={charge} />
      )}
      {charge.refusal && <RefusalLine failure={charge.refusal} className="wide:col-start-2" />}
    </li>
  )
}

function heldBack({ atMost, about }: UnresolvedRun): string {
  const most = dollars(atMost)
  return most === dollars(about)
    ? `Held back: ${aboutDollars(about)}`
    : `Held back: at most ${most}, ${aboutDollars(about)}`
}
