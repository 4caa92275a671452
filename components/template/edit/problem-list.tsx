import { Button } from '@/components/ui/button'
import type { Problem } from '@/lib/template/node'

/** What a problem's button does: put the caret there, or mend it. */
type Ways = {
  onShow: (problem: Problem) => void
  onFix: (problem: Problem, replacement: string) => void
  /** The name a problem is about, where it may be added as a field; null where it may not. */
  addable: (problem: Problem) => string | null
  onAdd: (name: string) => void
}

/** What is wrong with the text, each with its place and the ways to mend it. */
export function ProblemList({
  id,
  problems,
  sentence,
  ...ways
}: Ways & {
  id: string
  problems: readonly Problem[]
  /** What was said of the text when it was saved. */
  sentence: string | null
}) {
  const isSaid = problems.some(problem => problem.message === sentence)
  return (
    <div id={id} role="status" className="empty:hidden">
      {sentence && !isSaid && <p className="border-l-3 border-mark pl-2 text-small">{sentence}</p>}
      {problems.length > 0 && (
        <ul aria-label="Problems in the text" className="grid gap-1.5">
          {problems.slice(0, mostShown).map(problem => (
            <li key={`${problem.start} ${problem.message}`}>
              <ProblemLine problem={problem} {...ways} />
            </li>
          ))}
        </ul>
      )}
      {problems.length > mostShown && (
        <p className="mt-1.5 text-small text-soft">And {problems.length - mostShown} more.</p>
      )}
    </div>
  )
}

/** More are of the same kind, or of one brace. */
const mostShown = 8

function ProblemLine({ problem, onShow, onFix, addable, onAdd }: Ways & { problem: Problem }) {
  const { message, line, column, fix } = problem
  const name = addable(problem)
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-l-3 border-mark pl-2 text-small">
      <Button variant="plain" className="min-h-6 text-small" onClick={() => onShow(problem)}>
        Line {line}, column {column}
      </Button>
      <span className="min-w-0 wrap-anywhere">{message}</span>
      {fix && (
        <Button variant="plain" className="min-h-6 text-small" onClick={() => onFix(problem, fix.replacement)}>
          {fix.label}
        </Button>
      )}
      {name !== null && (
        <Button variant="plain" className="min-h-6 text-small" onClick={() => onAdd(name)}>
          Add field “{name}”
        </Button>
      )}
    </div>
  )
}
