import { describe, expect, test } from 'vitest'
import { actualCost, estimate, outputTokens } from '@/lib/provider/price'
import { defaultPrices, type ModelPrice, priceOf } from '@/lib/provider/price-table'
import { priceTable } from '@/lib/provider/price-table-schema'
import { type Settings, settings } from '@/lib/provider/schema'
import { parseSize } from '@/lib/provider/sizes'
import vectors from '@/tests/vectors/price.json'

const asked: Settings = {
  model: 'gpt-image-2',
  size: '1024x1024',
  n: 3,
  quality: null,
  background: null,
  format: null,
  compression: null,
}

const known = (model: string): ModelPrice => {
  const price = priceOf(defaultPrices, model)
  if (!price) throw new Error(`${model} has no price`)
  return price
}
const first = known('gpt-image-2')
const priced = (settings: Settings, promptLength: number) => estimate(settings, promptLength, defaultPrices)
const flat = (maxPerImage: number | null): ModelPrice => ({
  textIn: 5,
  imageOut: 0,
  grid: null,
  isGridPublished: true,
  maxPerImage,
})

describe('output tokens', () => {
  test.each(vectors)('$size at $quality is $output_tokens tokens', vector => {
    const quality = settings.shape.quality.parse(vector.quality)
    const size = parseSize(vector.size)
    if (!size || !quality) throw new Error('the vector does not read')
    const tokens = outputTokens(size, quality, first)
    expect(tokens).toBe(vector.output_tokens)
    expect(actualCost({ inputTokens: null, outputTokens: tokens }, first)).toBe(Math.round(vector.usd * 1e6))
  })

  test('a quality or model without cells has no figure', () => {
    const square = { width: 1024, height: 1024 }
    expect(outputTokens(square, 'max', first)).toBeNull()
    expect(outputTokens(square, 'low', flat(1))).toBeNull()
  })
})

describe('the estimate of a job', () => {
  test('takes medium as likely and high as possible when the provider chooses the quality', () => {
    expect(priced(asked, 0)).toEqual({ about: 3 * 1756 * 30, atMost: 3 * 7024 * 30 })
  })

  test('counts the prompt at four characters to a token', () => {
    expect(priced({ ...asked, n: 1, quality: 'low' }, 401)).toEqual({ about: 5880 + 505, atMost: 5880 + 505 })
  })

  test('covers every offered size when the size is automatic', () => {
    const price = priced({ ...asked, n: 1, size: 'auto', quality: 'medium' }, 0)
    expect(price).toEqual({ about: 1756 * 30, atMost: 3568 * 30 })
  })

  test('is a range up to the dearest quality where no grid was published', () => {
    const price = priced({ ...asked, n: 1, quality: 'low', model: 'gpt-image-2.6-flare' }, 0)
    expect(price).toEqual({ about: 196 * 30, atMost: 7024 * 30 })
  })

  test('does not exist for a model without a price, nor for a size that is none', () => {
    expect(priced({ ...asked, model: 'somebody-else' }, 0)).toBeNull()
    expect(priced({ ...asked, size: 'big' }, 0)).toBeNull()
  })
})

describe('a table that somebody edited', () => {
  test('prices an image at the most it can cost where no grid is known, and at nothing known otherwise', () => {
    const odd = { ...asked, model: 'odd', n: 2 }
    expect(estimate(odd, 0, { models: { odd: flat(0.25) } })).toEqual({ about: 500_000, atMost: 500_000 })
    expect(estimate(odd, 0, { models: { odd: flat(null) } })).toBeNull()
  })

  test('with a fraction of a dollar per million tokens is rounded up to the micro-dollar', () => {
    const cheap = { models: { 'gpt-image-2': { ...first, imageOut: 0.01 } } }
    expect(estimate({ ...asked, n: 1, quality: 'low' }, 0, cheap)).toEqual({ about: 2, atMost: 2 })
  })

  test('may have its cheapest quality where ours has the dearest: the most is the most all the same', () => {
    const odd = { models: { 'gpt-image-2': { ...first, grid: { low: 96, medium: 48, high: 16 } } } }
    const { about, atMost } = estimate({ ...asked, n: 1 }, 0, odd) ?? { about: 1, atMost: 0 }
    expect(atMost).toBeGreaterThanOrEqual(about)
  })

  test.each([
    [0.00003, /per token/],
    [30.00001, /four decimals/],
    [-1, /below 0/],
  ])('with %d dollars per million tokens is refused in words', (imageOut, words) => {
    const read = priceTable.safeParse({ models: { 'gpt-image-2': { ...first, imageOut } } })
    expect(read.error?.issues[0]?.message).toMatch(words)
  })

  test('names no model by accident', () => {
    expect(priceOf(defaultPrices, 'constructor')).toBeNull()
  })
})

describe('what an answer cost', () => {
  test('follows its token counts', () => {
    expect(actualCost({ inputTokens: 20, outputTokens: 1756 }, first)).toBe(52_780)
  })

  test('is unknown without an output count or a price', () => {
    expect(actualCost({ inputTokens: 20, outputTokens: null }, first)).toBeNull()
    expect(actualCost({ inputTokens: 20, outputTokens: 5 }, null)).toBeNull()
  })
})
