import type { ProviderFailure } from './schema'

/** What happened, in the same words whether it is told of a run, of the waiting queue or of a check. */
export const failureTitles = {
  unauthorised: 'The provider did not accept the key.',
  'out-of-credit': 'The provider account has no credit left.',
  'rate-limited': 'The provider asked for fewer requests.',
  'timed-out': 'The provider did not answer in time.',
  interrupted: 'The connection broke before the answer was complete.',
} satisfies Partial<Record<ProviderFailure['class'], string>>

/** `unavailable`, where not even a status came. */
export const unreachableTitle = 'The provider could not be reached.'

export const addressAdvice = 'Check WISGATE_BASE_URL: it ends in /v1 for most providers. Then restart Proofsheet.'
