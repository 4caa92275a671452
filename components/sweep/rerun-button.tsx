import { passFocus } from '@/components/run/focus'
import { Question } from '@/components/run/question'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import { type CellShown, useRerun } from './use-rerun'

/**
 * Makes new runs for cells.
 * @param props.isKnown the words of the button say that a run may be charged twice
 */
export function RerunButton({
  sweepId,
  cells,
  words,
  label,
  isKnown = false,
}: {
  sweepId: string
  cells: readonly CellShown[]
  words: string
  /** What it is called where several buttons have the same words. */
  label?: string
  isKnown?: boolean
}) {
  const { isStarting, question, refusal, start, dismiss } = useRerun(sweepId, cells)
  return (
    <div ref={passFocus} className="grid justify-items-start gap-1.5">
      {question ? (
        <Question text={question} onLeave={dismiss}>
          <Button onClick={() => start(true)} aria-disabled={isStarting}>
            Start
          </Button>
          <Button onClick={dismiss}>Leave it</Button>
        </Question>
      ) : (
        <Button
          onClick={() => start(isKnown)}
          aria-disabled={isStarting}
          aria-label={label}
          className="text-small whitespace-normal! aria-disabled:opacity-60"
        >
          {words}
        </Button>
      )}
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}
