import type { Quality } from './choices'

/**
 * What one model costs. Dollars per million tokens; `grid` is the number of cells along the longer edge by quality.
 * Without a grid the price per image is not known, and `maxPerImage` (dollars) stands for it where it is given.
 */
export type ModelPrice = {
  textIn: number
  imageOut: number
  grid: Partial<Record<Quality, number>> | null
  /** False where the provider published no grid: the price is then a range, not a figure. */
  isGridPublished: boolean
  maxPerImage: number | null
}

/** Prices by model id. A model that is missing has no price, and is refused. */
export type PriceTable = { models: Record<string, ModelPrice> }

// Rates and grids: OpenAI's image reference as of November 2026, which WisGate passes through.
const rates = { textIn: 5, imageOut: 30, maxPerImage: null }
const finer = { ...rates, grid: { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 } }

/** The table until the operator edits it: WisGate itemises no prices publicly, so every figure is "about". */
export const defaultPrices: PriceTable = {
  models: {
    'gpt-image-2': { ...rates, grid: { low: 16, medium: 48, high: 96 }, isGridPublished: true },
    'gpt-image-2.5-flare': { ...finer, isGridPublished: true },
    'gpt-image-2.5-sunburst': { ...finer, isGridPublished: true },
    'gpt-image-2.6-flare': { ...finer, isGridPublished: false },
    'gpt-image-2.6-sunburst': { ...finer, isGridPublished: false },
  },
}

/** The price of a model; null when the table has none. */
export const priceOf = (prices: PriceTable, model: string): ModelPrice | null =>
  Object.hasOwn(prices.models, model) ? (prices.models[model] ?? null) : null
