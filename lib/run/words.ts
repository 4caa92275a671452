import type { FailureWords, ProviderFailure, Settings } from '@/lib/provider/schema'
import { explain } from '@/lib/provider/sentences'
import type { RunState } from './schema'

type Ended = {
  state: RunState
  isSample: boolean
  /** Images that came. */
  delivered: number
  asked: Settings
  failure: ProviderFailure | null
}

/** What to say of a run that ended without what was asked; null while it may still change, and of a success. */
export function outcomeWords({ state, isSample, delivered, asked, failure }: Ended): FailureWords | null {
  if (state === 'cancelled') return { ...cancelled, field: null, charge: 'none', detail: '' }
  if (failure === null) return null
  const words = explain(failure, asked, isSample)
  return state === 'short' ? { ...words, ...shortWords(delivered, asked.n, isSample), field: null } : words
}

const cancelled = { title: 'This run was cancelled. Nothing was charged.', advice: 'Run it again when you are ready.' }

const shortWords = (delivered: number, asked: number, isSample: boolean) => ({
  title: `${delivered} of ${asked} images came.${isSample ? '' : ' The run was charged.'}`,
  advice: isSample
    ? 'They are kept. Run it again for new ones.'
    : 'They are kept. Running it again makes all of them anew and is charged again.',
})
