import 'server-only'
import { z } from 'zod'

const most = 100
const outOfBounds = `Write a whole number from 1 to ${most}.`

/** How many of a list, and from where on. */
export const pageQuery = z.object({
  limit: z.coerce
    .number(outOfBounds)
    .int(outOfBounds)
    .min(1, outOfBounds)
    .max(most, outOfBounds)
    .default(20)
    .describe('How many at once.'),
  cursor: z.string().max(100).optional().describe('The `nextCursor` of the page before.'),
})

/** Where the next page of a list begins. */
export const nextCursor = z.string().nullable().describe('The `cursor` of the next page; null on the last one.')
