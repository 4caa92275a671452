import { Button } from '@/components/ui/button'
import type { Given } from '@/lib/experiment/ballot-view'

const wide = 'min-h-12! px-0!'

/** The four answers, and the two ways around one. Only decoded pictures can be answered to. */
export function VoteButtons({
  given,
  isArmed,
  mayUndo,
  onChoose,
  onUndo,
}: {
  /** What was said of this pair before. */
  given: Given | null
  isArmed: boolean
  mayUndo: boolean
  onChoose: (given: Given) => void
  onUndo: () => void
}) {
  const answer = (value: Given, words: string, className = '') => (
    <Button
      aria-disabled={!isArmed}
      aria-pressed={given === value}
      onClick={() => onChoose(value)}
      className={`${wide} aria-disabled:opacity-60 aria-pressed:border-ink aria-pressed:inset-ring-1 aria-pressed:inset-ring-ink ${className}`}
    >
      {words}
    </Button>
  )
  return (
    <fieldset className="mx-auto grid w-full max-w-2xl grid-cols-2 gap-2.5">
      <legend className="sr-only">Your answer</legend>
      {answer('left', 'Left', 'font-bold')}
      {answer('right', 'Right', 'font-bold')}
      {answer('tie', 'Tie')}
      {answer('both-bad', 'Both bad')}
      <Button variant="plain" aria-disabled={!isArmed} onClick={() => onChoose('skip')} className="justify-self-start">
        Skip
      </Button>
      <Button
        variant="plain"
        aria-disabled={!mayUndo}
        onClick={onUndo}
        className="justify-self-end aria-disabled:opacity-60"
      >
        Undo
      </Button>
    </fieldset>
  )
}
