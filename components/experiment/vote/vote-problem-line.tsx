import type { VoteProblem } from './send-vote'

/** Says that an answer was not kept, and sends it again where that may help. */
export function VoteProblemLine({
  problem,
  waiting,
  onAgain,
}: {
  problem: VoteProblem
  waiting: number
  onAgain: () => void
}) {
  const what = waiting === 1 ? 'Your last answer is' : `Your last ${waiting} answers are`
  return (
    <p role="alert" className="border-l-3 border-mark pl-3 text-small">
      {problem.message} {what} not kept.{' '}
      {!problem.isFinal && (
        <button type="button" onClick={onAgain} className="min-h-6 underline underline-offset-4 hover:text-soft">
          Send again
        </button>
      )}
    </p>
  )
}
