import 'server-only'
import { z } from 'zod'
import type { Estimate } from '@/lib/provider/schema'

/** What something costs before it was done. */
export const priceShape = z
  .object({
    aboutMicros: z.int().describe('What it probably costs, in millionths of a US dollar.'),
    atMostMicros: z.int().describe('The most it can cost; this much is held back of the budgets.'),
  })
  .meta({ id: 'Price' })

export const apiPrice = ({ about, atMost }: Estimate): z.infer<typeof priceShape> => ({
  aboutMicros: about,
  atMostMicros: atMost,
})
