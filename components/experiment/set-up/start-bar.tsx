import { Question } from '@/components/run/question'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { ExperimentDraft } from '@/lib/experiment/draft'
import type { ExperimentForecast } from '@/lib/experiment/view'
import type { Failure } from '@/lib/result'
import { forecastWords } from './forecast-words'
import type { useStart } from './use-start'

const saveWords = { untouched: '', saving: 'Saving…', saved: 'Saved.' }

/** The one button of the screen, with the whole price before it. */
export function StartBar({
  draft,
  forecast,
  failure,
  state,
  press,
  problems,
}: {
  draft: ExperimentDraft
  forecast: ExperimentForecast | null
  /** Why the draft could not be kept. */
  failure: Failure | null
  state: keyof typeof saveWords
  press: ReturnType<typeof useStart>
  problems: Readonly<Record<string, string>>
}) {
  const isAlive = useHydrated()
  const [first, ...others] = Object.values(problems)
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-paper">
      <div className="mx-auto grid max-w-5xl gap-2.5 px-4 py-3 wide:px-7">
        {press.question && (
          <Question text={press.question} onLeave={press.dismiss}>
            <Button onClick={() => press.start(true)} aria-disabled={press.isStarting}>
              Start
            </Button>
            <Button onClick={press.dismiss}>Leave it</Button>
          </Question>
        )}
        {failure && <RefusalLine failure={failure} className="max-w-none!" />}
        {press.refusal && <RefusalLine failure={press.refusal} className="max-w-none!" />}
        {!press.refusal && first && (
          <p className="border-l-3 border-mark pl-2 text-small">
            {first}
            {others.length > 0 && ` And ${others.length} more above.`}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2.5">
          <p
            aria-live="polite"
            className="min-w-0 flex-1 font-mono max-wide:basis-full text-small leading-snug text-soft"
          >
            {forecastWords(draft, forecast)} {saveWords[state]}
          </p>
          <Button type="submit" variant="primary" disabled={!isAlive} aria-disabled={press.isStarting}>
            Start and generate
          </Button>
        </div>
      </div>
    </div>
  )
}
