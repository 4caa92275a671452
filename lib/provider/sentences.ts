import type { Charge, FailureWords, ProviderFailure } from './schema'
import { nearestLegalSize, parseSize, sizeText, sizeWords } from './sizes'

type Words = Pick<FailureWords, 'title' | 'advice'>
type Asked = { size: string }

/**
 * A failure in words for people: what happened and what it cost, then what to do.
 * @param asked the size that was sent, from which a refused size finds its nearest legal one
 */
export function explain(failure: ProviderFailure, asked: Asked, isSample = false): FailureWords {
  const { title, advice } = words[failure.class](failure, asked)
  const price = isSample ? 'Samples are free.' : cost[failure.charge]
  const { field, charge, detail } = failure
  return { title: `${title} ${price}`, advice, field, charge, detail }
}

const cost: Record<Charge, string> = {
  none: 'Nothing was charged.',
  perhaps: 'It may have been charged.',
  charged: 'It was charged.',
}

const runAgain = 'Run it again when you are ready.'
const mayPayTwice = 'Check your provider’s usage page first: running it again may be charged twice.'
const seeUsage = 'Your provider’s usage page tells whether this one was charged.'
const unless = ({ charge }: ProviderFailure): string => (charge === 'none' ? runAgain : mayPayTwice)

const words: Record<ProviderFailure['class'], (failure: ProviderFailure, asked: Asked) => Words> = {
  rejected: (failure, asked) => ({
    title: `The provider did not accept ${named(failure.field, asked)}.`,
    advice: failure.field
      ? `${nearestWords(failure.field, asked)}Change it and run it again.`
      : 'See the details for its reason, then change the request.',
  }),
  refused: ({ categories, charge }) => ({
    title: `The provider’s safety rules stopped this picture${categories.length > 0 ? ` (${categories.join(', ')})` : ''}.`,
    advice: `Change the words that could be read that way, then run it again.${charge === 'none' ? '' : ` ${seeUsage}`}`,
  }),
  unauthorised: () => ({
    title: 'The provider did not accept the key.',
    advice: 'Check WISGATE_API_KEY and what the key may do, then restart Proofsheet.',
  }),
  'out-of-credit': () => ({
    title: 'The provider account has no credit left.',
    advice: 'Add credit at the provider, then run it again.',
  }),
  'rate-limited': failure => ({
    title: 'The provider asked for fewer requests.',
    advice: failure.retryAfterMs === null ? 'Wait as long as the details say, then run it again.' : runAgain,
  }),
  unavailable: failure => ({
    title: failure.status === null ? 'The provider could not be reached.' : 'The provider could not do the work.',
    advice: failure.status === null ? 'Check the connection and WISGATE_BASE_URL, then run it again.' : unless(failure),
  }),
  'timed-out': failure => ({ title: 'The provider did not answer in time.', advice: unless(failure) }),
  interrupted: failure => ({ title: 'The connection broke before the answer was complete.', advice: unless(failure) }),
  'unusable-answer': failure => ({
    title: 'The provider answered without a picture that can be used.',
    advice: {
      none: runAgain,
      perhaps: `Its answer is kept. ${mayPayTwice}`,
      charged: 'Its answer is kept. Running it again is charged again.',
    }[failure.charge],
  }),
  misconfigured: () => ({
    title: 'No image API answers at the provider’s address.',
    advice: 'Check WISGATE_BASE_URL: it ends in /v1 for most providers. Then restart Proofsheet.',
  }),
}

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

/** The nearest size by OpenAI's rule; nothing where the asked one keeps it already and the rule is no help. */
function nearestWords(field: ProviderFailure['field'], asked: Asked): string {
  const size = field === 'size' ? parseSize(asked.size) : null
  const nearest = size && nearestLegalSize(size)
  return size && nearest && nearest !== sizeText(size) ? `The nearest size is ${sizeWords(nearest)}. ` : ''
}
