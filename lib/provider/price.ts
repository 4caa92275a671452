import { microsPerDollar } from '@/lib/money'
import { type Quality, qualities } from './choices'
import { type ModelPrice, type PriceTable, priceOf } from './price-table'
import type { Estimate, Settings, Usage } from './schema'
import { offeredSizes, parseSize, type Size } from './sizes'

const charactersPerToken = 4
const rateDecimals = 10_000

/**
 * Output tokens of one picture; null when the model's grid does not have this quality.
 * Formula: e cells along the longer edge, q = round-half-even(e · short / long) along the shorter,
 * ⌈e · q · (2,000,000 + width · height) / 4,000,000⌉, in integers throughout. It reproduces every published
 * measurement of gpt-image-2; below 655,360 pixels it is extrapolated.
 */
export function outputTokens({ width, height }: Size, quality: Quality, { grid }: ModelPrice): number | null {
  const cells = grid?.[quality]
  if (cells === undefined) return null
  const [short, long] = width < height ? [width, height] : [height, width]
  return Math.ceil((cells * halfEven(cells * short, long) * (2_000_000 + width * height)) / 4_000_000)
}

/**
 * What a job costs, in micro-dollars; null when the model has no price or the size is none.
 * Without a quality the provider chooses: medium is likely, high is possible. With size `auto` the largest offered
 * picture is possible. A model without a published grid is bounded by its dearest quality; one without any grid costs
 * the most that the table gives per image.
 * @param promptLength characters of the prompt, about four to a token
 */
export function estimate(settings: Settings, promptLength: number, prices: PriceTable): Estimate | null {
  const price = priceOf(prices, settings.model)
  const each = price && imagePrice(settings, price)
  if (!price || !each) return null
  const prompt = tokenMicros(Math.ceil(promptLength / charactersPerToken), price.textIn)
  return { about: prompt + settings.n * each.about, atMost: prompt + settings.n * each.atMost }
}

/** What an answer cost by its own token counts, in micro-dollars; null when they or the price are unknown. */
export function actualCost(usage: Usage, price: ModelPrice | null): number | null {
  if (!price || usage.outputTokens === null || price.imageOut === 0) return null
  return tokenMicros(usage.outputTokens, price.imageOut) + tokenMicros(usage.inputTokens ?? 0, price.textIn)
}

/** A dollar per million tokens is a micro-dollar per token. Rates have four decimals at most. */
const tokenMicros = (tokens: number, rate: number): number =>
  Math.ceil((tokens * Math.round(rate * rateDecimals)) / rateDecimals)

function imagePrice({ size, quality }: Settings, price: ModelPrice): Estimate | null {
  if (price.grid === null) {
    const most = price.maxPerImage === null ? null : Math.round(price.maxPerImage * microsPerDollar)
    return most === null ? null : { about: most, atMost: most }
  }
  const likely = imageMicros(size, quality ?? likelyQuality(price), price)
  const most = imageMicros(size, price.isGridPublished ? (quality ?? usualMost(price)) : dearest(price), price)
  return likely && most && { about: likely.least, atMost: Math.max(likely.most, most.most) }
}

/** What one picture costs, over the sizes that the provider may choose from. */
function imageMicros(size: string, quality: Quality, price: ModelPrice): { least: number; most: number } | null {
  const sizes = size === 'auto' ? offeredSizes.map(offered => offered.size) : [size]
  const micros = sizes.map(text => {
    const pixels = parseSize(text)
    const tokens = pixels && outputTokens(pixels, quality, price)
    return tokens === null ? null : tokenMicros(tokens, price.imageOut)
  })
  const [first] = micros
  if (first === undefined || first === null) return null
  return { least: first, most: Math.max(...micros.map(one => one ?? 0)) }
}

const has = ({ grid }: ModelPrice, quality: Quality): boolean => grid?.[quality] !== undefined
const cellsOf = ({ grid }: ModelPrice, quality: Quality): number => grid?.[quality] ?? 0
const dearest = (price: ModelPrice): Quality =>
  qualities.reduce((most, quality) => (cellsOf(price, quality) > cellsOf(price, most) ? quality : most))

/** What a provider chooses by itself, as far as the grid has it. */
const likelyQuality = (price: ModelPrice): Quality => (has(price, 'medium') ? 'medium' : dearest(price))
const usualMost = (price: ModelPrice): Quality => (has(price, 'high') ? 'high' : dearest(price))

function halfEven(numerator: number, denominator: number): number {
  const whole = Math.floor(numerator / denominator)
  const twice = 2 * (numerator - whole * denominator)
  const isUp = twice > denominator || (twice === denominator && whole % 2 === 1)
  return isUp ? whole + 1 : whole
}
