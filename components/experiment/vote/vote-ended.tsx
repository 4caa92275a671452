import type { Ballot } from '@/lib/experiment/ballot-view'
import { ShownQuestion } from './shown-question'

/** Voting is over; what it came to, where the author lets voters know. */
export function VoteEnded({ question, verdict }: Pick<Ballot, 'question' | 'verdict'>) {
  return (
    <div className="grid max-w-[62ch] gap-4 py-6">
      <ShownQuestion question={question} />
      <p role="status">Voting has ended. Thank you to everyone who voted.</p>
      {verdict && (
        <section aria-label="Verdict" className="grid gap-1.5 border-t border-line pt-4">
          <h2 className="text-title font-bold">{verdict.heading}</h2>
          {verdict.sentence && <p className="text-soft">{verdict.sentence}</p>}
        </section>
      )}
    </div>
  )
}
