import { Button } from '@/components/ui/button'
import { ShownQuestion } from './shown-question'

/** The ballot did not come. */
export function VoteFailed({ question, onAgain }: { question: string; onAgain: () => void }) {
  return (
    <div className="grid max-w-[62ch] gap-4 py-6">
      <ShownQuestion question={question} />
      <p role="alert" className="border-l-3 border-mark pl-3">
        The pictures could not be fetched. What you answered before is kept.
      </p>
      <Button onClick={onAgain} className="justify-self-start">
        Try again
      </Button>
    </div>
  )
}
