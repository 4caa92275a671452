import type { Charge, FailureWords, ProviderFailure, Settings } from '@/lib/provider/schema'
import { chargeWords, explain } from '@/lib/provider/sentences'
import type { Resolution } from '@/lib/spending/schema'
import type { RunState } from './schema'

type Ended = {
  state: RunState
  isSample: boolean
  /** A person stopped waiting after the request had left. */
  isCancelAsked: boolean
  /** What a person found out about its charge. */
  resolution: Resolution | null
  /** Images that came. */
  delivered: number
  asked: Settings
  failure: ProviderFailure | null
}

/** What to say of a run that ended without what was asked; null while it may still change, and of a success. */
export function outcomeWords(ended: Ended): FailureWords | null {
  if (ended.state === 'cancelled') return { ...cancelled, field: null, charge: 'none', detail: '' }
  if (ended.failure === null) return null
  const failure = { ...ended.failure, charge: knownCharge(ended.failure, ended.resolution) }
  const cost = costWords(failure, ended)
  const words = explain(failure, ended.asked, cost)
  if (ended.state === 'short') return { ...words, ...shortWords(ended), field: null }
  return {
    ...words,
    ...(isStopped(ended) && { title: `You stopped this run after its request had left. ${cost}` }),
    ...(ended.delivered > 0 && { advice: `${keptWords(ended)} ${words.advice}` }),
  }
}

const cancelled = { title: 'This run was cancelled. Nothing was charged.', advice: 'Run it again when you are ready.' }

const knownCharge = ({ charge }: ProviderFailure, resolution: Resolution | null): Charge =>
  resolution ? answered[resolution].charge : charge

function costWords({ charge }: ProviderFailure, { isSample, resolution }: Ended): string {
  if (isSample) return 'Samples are free.'
  return resolution ? answered[resolution].words : chargeWords[charge]
}

const answered: Record<Resolution, { charge: Charge; words: string }> = {
  charged: { charge: 'charged', words: 'You said it was charged.' },
  'not-charged': { charge: 'none', words: 'You said it was not charged.' },
}

const shortWords = ({ delivered, asked, isSample }: Ended) => ({
  title: `${delivered} of ${asked.n} images came.${isSample ? '' : ' The run was charged.'}`,
  advice: isSample
    ? 'They are kept. Run it again for new ones.'
    : 'They are kept. Running it again makes all of them anew and is charged again.',
})

/** Of an answer that was cut. */
const keptWords = ({ delivered, asked }: Ended): string =>
  `${delivered} of ${asked.n} images came and ${delivered === 1 ? 'is' : 'are'} kept.`

const isStopped = ({ state, isCancelAsked }: Ended): boolean => state === 'unknown' && isCancelAsked
