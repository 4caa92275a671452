import 'server-only'
import { addressAdvice, failureTitles, unreachableTitle } from './failure-titles'
import { nearestSize } from './nearest-size'
import { clip } from './redact'
import type { Charge, FailureWords, ProviderFailure } from './schema'
import { sizeWords } from './sizes'

type Words = Pick<FailureWords, 'title' | 'advice'>
type Asked = { size: string }

/** Characters of a provider's own reason that fit under a field. */
const reasonCharacters = 160

/** What a request cost, in a sentence. */
export const chargeWords: Record<Charge, string> = {
  none: 'Nothing was charged.',
  perhaps: 'It may have been charged.',
  charged: 'It was charged.',
}

/**
 * A failure in words for people: what happened and what it cost, then what to do.
 * @param asked the size that was sent, from which a refused size finds its nearest legal one
 * @param cost the sentence about money, where more is known than the failure itself tells
 */
export function explain(failure: ProviderFailure, asked: Asked, cost = chargeWords[failure.charge]): FailureWords {
  const { title, advice } = words[failure.class](failure, asked)
  const { field, charge, detail } = failure
  return { title: `${title} ${cost}`, advice, field, charge, detail }
}

/** Why a field was refused, to stand beside it: what happened, and the provider's own reason where it gave one. */
export function fieldReason(failure: ProviderFailure, asked: Asked): string {
  const { title } = words[failure.class](failure, asked)
  const isTold = failure.class === 'rejected' && failure.detail !== ''
  return isTold ? `${title} It said: “${clip(failure.detail, reasonCharacters)}”` : title
}

const runAgain = 'Run it again when you are ready.'
const seeUsage = 'Your provider’s usage page tells whether this one was charged.'

const again: Record<Charge, string> = {
  none: runAgain,
  perhaps: 'Check your provider’s usage page first: running it again may be charged twice.',
  charged: 'Running it again is charged again.',
}

/** An advice that costs nothing to follow, and where to look when the failed run may have cost something. */
const checking = (advice: string, { charge }: ProviderFailure): string =>
  charge === 'perhaps' ? `${advice} ${seeUsage}` : advice

const words: Record<ProviderFailure['class'], (failure: ProviderFailure, asked: Asked) => Words> = {
  rejected: (failure, asked) => ({
    title: `The provider did not accept ${named(failure.field, asked)}.`,
    advice: checking(
      failure.field
        ? `${nearestWords(failure, asked)}Change it and run it again.`
        : 'See the details for its reason, then change the request.',
      failure,
    ),
  }),
  refused: failure => ({
    title: `The provider’s safety rules stopped this picture${categoryWords(failure)}.`,
    advice: checking('Change the words that could be read that way, then run it again.', failure),
  }),
  unauthorised: () => ({
    title: failureTitles.unauthorised,
    advice: 'Check WISGATE_API_KEY and what the key may do, then restart Proofsheet.',
  }),
  'out-of-credit': () => ({
    title: failureTitles['out-of-credit'],
    advice: 'Add credit at the provider, then run it again.',
  }),
  'rate-limited': () => ({
    title: failureTitles['rate-limited'],
    advice: 'Wait a minute, or as long as the details say, then run it again.',
  }),
  unavailable: failure => ({
    title: failure.status === null ? unreachableTitle : 'The provider could not do the work.',
    advice:
      failure.status === null ? 'Check the connection and WISGATE_BASE_URL, then run it again.' : again[failure.charge],
  }),
  'timed-out': ({ charge }) => ({ title: failureTitles['timed-out'], advice: again[charge] }),
  interrupted: ({ charge }) => ({ title: failureTitles.interrupted, advice: again[charge] }),
  'unusable-answer': ({ charge }) => ({
    title: 'The provider answered without a picture that can be used.',
    advice: charge === 'none' ? runAgain : `Its answer is kept. ${again[charge]}`,
  }),
  misconfigured: () => ({
    title: 'No image API answers at the provider’s address.',
    advice: addressAdvice,
  }),
}

const categoryWords = ({ categories }: ProviderFailure): string =>
  categories.length > 0 ? ` (${categories.join(', ')})` : ''

const fieldWords: Record<NonNullable<ProviderFailure['field']>, string> = {
  prompt: 'the prompt',
  size: 'the size',
  n: 'the number of images',
  model: 'the model',
  quality: 'the quality',
  background: 'the background',
  format: 'the format',
}

function named(field: ProviderFailure['field'], asked: Asked): string {
  if (field === null) return 'the request'
  return field === 'size' ? `the size ${sizeWords(asked.size)}` : fieldWords[field]
}

function nearestWords({ field, detail }: ProviderFailure, asked: Asked): string {
  const nearest = field === 'size' ? nearestSize(asked.size, detail) : null
  return nearest ? `The nearest size is ${sizeWords(nearest)}. ` : ''
}
