import { z } from 'zod'
import { qualities } from './choices'
import type { PriceTable } from './price-table'

const mostModels = 100
const mostCells = 1_000
const leastRate = 0.01

/** Dollars per million tokens. Four decimals are a hundredth of a micro-dollar per token: finer than any list price. */
const rate = z
  .number('Write a price in dollars per million tokens, for example 30.')
  .min(0, 'A price cannot be below 0.')
  .max(10_000, 'This is more than any provider asks: at most 10,000 dollars per million tokens.')
  // Read as a price per million, one per token would make every run look free, and no budget would hold.
  .refine(
    dollars => dollars === 0 || dollars >= leastRate,
    'This looks like a price per token: write it per million tokens, for example 30.',
  )
  .refine(dollars => Math.abs(dollars - Number(dollars.toFixed(4))) < 1e-9, 'Write at most four decimals.')

const cells = z
  .int('Cells are a whole number.')
  .min(1, 'A grid has at least 1 cell.')
  .max(mostCells, `A grid has at most ${mostCells} cells.`)

const modelPrice = z
  .object({
    textIn: rate,
    imageOut: rate,
    grid: z.partialRecord(z.enum(qualities), cells).nullable(),
    isGridPublished: z.boolean().default(true),
    maxPerImage: z
      .number('Write the most one image can cost, in dollars.')
      .positive('The most one image can cost must be above 0.')
      .max(1_000, 'This is more than any image costs: at most 1,000 dollars.')
      .nullable()
      .default(null),
  })
  .refine(({ grid, maxPerImage }) => maxPerImage !== null || (grid !== null && Object.keys(grid).length > 0), {
    path: ['maxPerImage'],
    error: 'Give the cells of at least one quality, or the most one image can cost.',
  })

/** A price table as it is stored, imported and exported. */
export const priceTable = z.object({
  models: z
    .record(z.string().trim().min(1, 'A model needs its id.').max(100, 'This model id is too long.'), modelPrice)
    .refine(models => Object.keys(models).length <= mostModels, `At most ${mostModels} models.`),
}) satisfies z.ZodType<PriceTable>
