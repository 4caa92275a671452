import { z } from 'zod'
import { backgrounds, formats, qualities } from './choices'

/**
 * What is asked of the model beside the prompt. Null means "provider's choice": the field is not sent.
 * `size` is `auto` or `WIDTHxHEIGHT` in pixels, `n` a number of images, `compression` a percentage.
 */
export const settings = z.object({
  model: z.string(),
  size: z.string(),
  n: z.int(),
  quality: z.enum(qualities).nullable(),
  background: z.enum(backgrounds).nullable(),
  format: z.enum(formats).nullable(),
  compression: z.int().nullable(),
})
export type Settings = z.infer<typeof settings>

/** Where requests go. `id` is what a run remembers: `sample`, or the base url. */
export type Endpoint = { id: string; baseUrl: string; key: string | null }

/** What must never be shown of an endpoint. */
export const secretsOf = ({ key }: Endpoint): string[] => (key === null ? [] : [key])

/** What one request probably cost: nothing, unknown, or certainly something. */
export const charge = z.enum(['none', 'perhaps', 'charged'])
export type Charge = z.infer<typeof charge>

export const failureClasses = [
  'rejected',
  'refused',
  'unauthorised',
  'out-of-credit',
  'rate-limited',
  'unavailable',
  'timed-out',
  'interrupted',
  'unusable-answer',
  'misconfigured',
] as const

/** The closed set in which every outside failure reaches the product. Kept as JSON with the attempt and the run. */
const providerFailure = z.object({
  class: z.enum(failureClasses),
  charge,
  /** The form field that can mend it, where one can. */
  field: z.enum(['prompt', 'size', 'n', 'model', 'quality', 'background', 'format']).nullable(),
  /** Moderation categories, as the provider names them. */
  categories: z.array(z.string()),
  /** Milliseconds after which the same request may be tried again by itself; null: never by itself. */
  retryAfterMs: z.number().nullable(),
  /** How often the class may be tried again by itself (0: never). */
  retries: z.int(),
  /** The optional request field that was refused and may be left out once. */
  dropField: z.string().nullable(),
  /** HTTP status, null when there was no answer. */
  status: z.int().nullable(),
  /** What the provider said, redacted and clipped. For *Details*, never for a headline. */
  detail: z.string(),
})
export type ProviderFailure = z.infer<typeof providerFailure>

/** A failure as an attempt's or a run's row keeps it; null where there is none. */
export const storedFailure = (text: string | null): ProviderFailure | null =>
  text === null ? null : providerFailure.parse(JSON.parse(text))

/** What happened and what it cost, then what to do. `detail` is the provider's own text, redacted. */
export type FailureWords = {
  title: string
  advice: string
  field: ProviderFailure['field']
  charge: Charge
  detail: string
}

/** Micro-dollars: what a run probably costs, and the most it can cost. */
export type Estimate = { about: number; atMost: number }

/** Token counts of an answer, where they were usable. */
export type Usage = { inputTokens: number | null; outputTokens: number | null }

/** How the pictures of an answer came. */
export const answerForms = ['base64', 'url', 'both'] as const
export type AnswerForm = (typeof answerForms)[number]

/** The refusals that are about the account and not about one request. */
export const pauseReasons = ['rate-limited', 'unauthorised', 'out-of-credit'] as const
export type PauseReason = (typeof pauseReasons)[number]
