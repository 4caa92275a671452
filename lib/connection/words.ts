import type { optionalFields } from '@/lib/provider/body'
import { addressAdvice, failureTitles, unreachableTitle } from '@/lib/provider/failure-titles'
import type { AnswerForm, ProviderFailure } from '@/lib/provider/schema'
import type { Found } from './check'
import type { ConnectionFacts, ProviderBalance } from './schema'

/** The result of a check for the person who asked: what was found, and what to do. `detail` is redacted. */
export type CheckWords = { isAccepted: boolean; title: string; sentences: string[]; detail: string }

/**
 * What a check found, in sentences.
 * @param model the model that runs ask for by default
 */
export function checkWords({ failure, models, balance, balanceFailure }: Found, model: string): CheckWords {
  if (failure) {
    const [title, advice] = failureWords(failure)
    return { isAccepted: false, title, sentences: [advice], detail: failure.detail }
  }
  const isDoubtful = balanceFailure?.class === 'unauthorised'
  return {
    isAccepted: true,
    title: isDoubtful ? 'The provider answered.' : 'The provider answered and accepted the key.',
    sentences: [
      modelsWords(models, model),
      balance ? `Balance: ${providerBalanceWords(balance)}.` : silence(balanceFailure),
    ],
    detail: '',
  }
}

function modelsWords(models: string[] | null, model: string): string {
  if (models === null) return 'It does not list its models.'
  const count = models.length === 1 ? '1 model' : `${models.length.toLocaleString('en-US')} models`
  return models.includes(model)
    ? `It offers ${count}, ${model} among them.`
    : `It offers ${count}, but not ${model}. Set IMAGE_MODEL to one that it offers.`
}

/** Why there is no balance to show. Some gateways list their models to anyone, and want another key for the balance. */
function silence(failure: ProviderFailure | null): string {
  if (failure?.class === 'out-of-credit') return 'The account has no credit left: add some before the next run.'
  return failure?.class === 'unauthorised'
    ? 'It does not tell the balance to this key. Some providers never do; if runs are refused too, check WISGATE_API_KEY.'
    : 'It does not tell the balance.'
}

const strangeAnswer = ['Something answers at this address, but not an image API.', addressAdvice] as const

const failureWords = ({ class: kind, status }: ProviderFailure): readonly [title: string, advice: string] => {
  if (kind === 'unavailable' && status === null)
    return [unreachableTitle, 'Check this computer’s connection and WISGATE_BASE_URL.']
  return failures[kind]
}

const failures: Record<ProviderFailure['class'], readonly [title: string, advice: string]> = {
  unauthorised: [
    failureTitles.unauthorised,
    'Check WISGATE_API_KEY: it may be mistyped, revoked or not allowed to make images. Set it and restart Proofsheet.',
  ],
  'out-of-credit': [failureTitles['out-of-credit'], 'Add credit at the provider, then check again.'],
  'rate-limited': [failureTitles['rate-limited'], 'Wait a minute, then check again.'],
  unavailable: ['The provider is not working at the moment.', 'Check again later.'],
  'timed-out': [failureTitles['timed-out'], 'Check again later. Runs wait longer than this check.'],
  interrupted: [failureTitles.interrupted, 'Check again.'],
  misconfigured: ['No image API answers at this address.', addressAdvice],
  'unusable-answer': strangeAnswer,
  rejected: strangeAnswer,
  refused: strangeAnswer,
}

/** A balance as the provider counts: "$12.34", "80 CNY", "500,000 in the provider’s own unit". */
export function providerBalanceWords({ amount, currency }: Pick<ProviderBalance, 'amount' | 'currency'>): string {
  const text = amount.toLocaleString('en-US', { maximumFractionDigits: 2 })
  if (currency === null) return `${text} in the provider’s own unit`
  const isDollar = currency === 'USD' || currency === '$'
  return isDollar ? amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' }) : `${text} ${currency}`
}

/** Where in an answer the pictures are. */
export const answerFormWords: Record<AnswerForm, string> = {
  base64: 'In the answer itself',
  url: 'By address, fetched at once',
  both: 'In the answer itself, and by address',
}

/** How a provider honours a request for several images. */
export function severalWords({ asked, delivered }: NonNullable<ConnectionFacts['several']>): string {
  const came = `${delivered} of ${asked} came`
  if (delivered >= asked) return came
  return delivered === 1
    ? `${came}: this provider makes one image per request`
    : `${came}: this provider may make fewer`
}

/** An optional request field that a provider can refuse. */
export type RefusedField = (typeof optionalFields)[number]

/** The fields by the names that they have in the editor. */
export const fieldWords: Record<RefusedField, string> = {
  quality: 'Quality',
  background: 'Background',
  output_format: 'Format',
  output_compression: 'Compression',
}
