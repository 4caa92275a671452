import { standWords } from '@/components/experiment/state-words'
import { counted } from '@/lib/experiment/statistics/words'
import type { ExperimentView, VerdictView } from '@/lib/experiment/view'
import { VerdictHeading } from './verdict-heading'

/** What is asked, how it stands, and the verdict in its own words as soon as there is one. */
export function VerdictHead({ experiment, view }: { experiment: ExperimentView; view: VerdictView }) {
  const { question, state, target } = experiment
  const isVoting = state === 'open' || state === 'closed'
  return (
    <header className="grid gap-2">
      <p className="font-mono text-small text-soft">
        {standWords(experiment)}
        {view.early && ` · ${view.early}`}
      </p>
      {view.findings ? (
        <>
          <VerdictHeading view={view} arms={experiment.arms} />
          <p dir="auto" className="max-w-[62ch] text-lead wrap-anywhere text-soft">
            {question}
          </p>
        </>
      ) : (
        <>
          <h1 dir="auto" className="max-w-[30ch] text-title font-bold wrap-anywhere text-balance wide:text-display">
            {question}
          </h1>
          {isVoting && (
            <p role="status" className="max-w-[62ch] text-lead">
              {view.heading}.{' '}
              <span className="text-soft">
                Results are hidden, from you too, until {counted(target, 'person')} have voted or voting is closed.
              </span>
            </p>
          )}
        </>
      )}
    </header>
  )
}
