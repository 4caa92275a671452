import { z } from 'zod'
import { optionalFields } from '@/lib/provider/body'
import { type AnswerForm, pauseReasons } from '@/lib/provider/schema'

/** Why nothing is sent to a provider. `until` (ms): when it goes on by itself; null: when a person says so. */
export const pause = z.object({
  reason: z.enum(pauseReasons),
  since: z.int(),
  until: z.int().nullable(),
  /** What the provider said, redacted. */
  detail: z.string(),
})
export type Pause = z.infer<typeof pause>

export const refusedFields = z.array(z.enum(optionalFields))

/** What the provider's balance endpoint said, in its own currency and unit. `at` is ms since the epoch. */
export const balance = z.object({ amount: z.number(), currency: z.string().nullable(), at: z.int() })
export type ProviderBalance = z.infer<typeof balance>

/** What was learnt about one provider from its answers. Times are ms. */
export type ConnectionFacts = {
  pause: Pause | null
  /** Times it asked for fewer requests since it last accepted one, and when it did so last. */
  throttles: number
  throttledAt: number | null
  refusedFields: z.infer<typeof refusedFields>
  answerForm: AnswerForm | null
  /** The newest answer to a request for more than one image. */
  several: { asked: number; delivered: number } | null
  answeredAt: number | null
  balance: ProviderBalance | null
}
