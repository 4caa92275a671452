import { type ModelInfo, modelInfo } from './models'
import type { Estimate, Quality, Settings, Usage } from './schema'
import { offeredSizes, parseSize, type Size } from './sizes'

const charactersPerToken = 4
const microsPerCent = 10_000

/**
 * Output tokens of one picture; null when the model, or this quality of it, has no token grid.
 * Formula: e cells along the longer edge, q = round-half-even(e · short / long) along the shorter,
 * ⌈e · q · (2,000,000 + width · height) / 4,000,000⌉, in integers throughout. It reproduces every published
 * measurement of gpt-image-2; below 655,360 pixels it is extrapolated.
 */
export function outputTokens(asked: Size & { quality: Quality; model: string }): number | null {
  const cells = modelInfo(asked.model)?.grid[asked.quality]
  if (cells === undefined) return null
  const [short, long] = asked.width < asked.height ? [asked.width, asked.height] : [asked.height, asked.width]
  const tokens = cells * halfEven(cells * short, long) * (2_000_000 + asked.width * asked.height)
  return Math.ceil(tokens / 4_000_000)
}

/**
 * What a job costs, in micro-dollars; null when the model has no price or the size is none.
 * Without a quality the provider chooses: medium is likely, high is possible. With size `auto` the largest offered
 * picture is possible. A model without a published grid is bounded by its dearest quality.
 * @param promptLength characters of the prompt, about four to a token
 */
export function estimate(settings: Settings, promptLength: number): Estimate | null {
  const model = modelInfo(settings.model)
  const likely = imageMicros(model, settings.size, settings.quality ?? 'medium')
  const most = imageMicros(model, settings.size, dearest(model, settings.quality))
  if (!model || !likely || !most) return null
  const prompt = Math.ceil(promptLength / charactersPerToken) * model.rates.textIn
  return { about: prompt + settings.n * likely.about, atMost: prompt + settings.n * most.atMost }
}

/** What an answer cost by its own token counts, in micro-dollars; null when they or the price are unknown. */
export function actualCost(usage: Usage, model: string): number | null {
  const rates = modelInfo(model)?.rates
  if (!rates || usage.outputTokens === null) return null
  return usage.outputTokens * rates.imageOut + (usage.inputTokens ?? 0) * rates.textIn
}

/** Micro-dollars in words, rounded half up to the cent; never "$0.00" for something that costs. */
export function dollars(micros: number): string {
  if (micros > 0 && micros < microsPerCent) return 'under $0.01'
  const cents = Math.floor((micros + microsPerCent / 2) / microsPerCent)
  return `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`
}

/** An uncertain amount: "about $0.16", "under $0.01". */
export const aboutDollars = (micros: number): string => {
  const amount = dollars(micros)
  return amount.startsWith('under') ? amount : `about ${amount}`
}

/** The price beside the button, for `n` images. A sample is free whatever it would cost. */
export function priceSentence(price: Estimate | null, n: number, isSample: boolean): string {
  if (!price) return isSample ? 'Sample, free' : 'No price is known for this model'
  const about = aboutDollars(price.about)
  if (isSample) return `Sample, free; ${about} with a key`
  const sentence = `${about.charAt(0).toUpperCase()}${about.slice(1)} for ${n} ${n === 1 ? 'image' : 'images'}`
  const atMost = dollars(price.atMost)
  return atMost === dollars(price.about) ? sentence : `${sentence}, at most ${atMost}`
}

function imageMicros(model: ModelInfo | null, size: string, quality: Quality): Estimate | null {
  if (!model) return null
  const sizes = size === 'auto' ? offeredSizes.map(offered => offered.size) : [size]
  const prices = sizes.map(text => {
    const pixels = parseSize(text)
    const tokens = pixels && outputTokens({ ...pixels, quality, model: model.id })
    return tokens === null ? null : tokens * model.rates.imageOut
  })
  const [first] = prices
  if (first === undefined || first === null) return null
  return { about: first, atMost: Math.max(...prices.map(price => price ?? 0)) }
}

function dearest(model: ModelInfo | null, quality: Quality | null): Quality {
  if (model && !model.isGridPublished) return model.qualities.at(-1) ?? 'high'
  return quality ?? 'high'
}

function halfEven(numerator: number, denominator: number): number {
  const whole = Math.floor(numerator / denominator)
  const twice = 2 * (numerator - whole * denominator)
  const isUp = twice > denominator || (twice === denominator && whole % 2 === 1)
  return isUp ? whole + 1 : whole
}
