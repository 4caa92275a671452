import { describe, expect, test } from 'vitest'
import { aboutDollars, actualCost, dollars, estimate, outputTokens, priceSentence } from '@/lib/provider/price'
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

describe('output tokens', () => {
  test.each(vectors)('$size at $quality is $output_tokens tokens', vector => {
    const quality = settings.shape.quality.parse(vector.quality)
    const size = parseSize(vector.size)
    if (!size || !quality) throw new Error('the vector does not read')
    const tokens = outputTokens({ ...size, quality, model: 'gpt-image-2' })
    expect(tokens).toBe(vector.output_tokens)
    expect(actualCost({ inputTokens: null, outputTokens: tokens }, 'gpt-image-2')).toBe(Math.round(vector.usd * 1e6))
  })

  test('a quality or model without a grid has no figure', () => {
    const square = { width: 1024, height: 1024 }
    expect(outputTokens({ ...square, quality: 'max', model: 'gpt-image-2' })).toBeNull()
    expect(outputTokens({ ...square, quality: 'low', model: 'somebody-else' })).toBeNull()
  })
})

describe('the estimate of a job', () => {
  test('takes medium as likely and high as possible when the provider chooses the quality', () => {
    expect(estimate(asked, 0)).toEqual({ about: 3 * 1756 * 30, atMost: 3 * 7024 * 30 })
  })

  test('counts the prompt at four characters to a token', () => {
    expect(estimate({ ...asked, n: 1, quality: 'low' }, 401)).toEqual({ about: 5880 + 505, atMost: 5880 + 505 })
  })

  test('covers every offered size when the size is automatic', () => {
    const price = estimate({ ...asked, n: 1, size: 'auto', quality: 'medium' }, 0)
    expect(price).toEqual({ about: 1756 * 30, atMost: 3568 * 30 })
  })

  test('is a range up to the dearest quality where no grid was published', () => {
    const price = estimate({ ...asked, n: 1, quality: 'low', model: 'gpt-image-2.6-flare' }, 0)
    expect(price).toEqual({ about: 196 * 30, atMost: 7024 * 30 })
  })

  test('does not exist for a model without a price, nor for a size that is none', () => {
    expect(estimate({ ...asked, model: 'somebody-else' }, 0)).toBeNull()
    expect(estimate({ ...asked, size: 'big' }, 0)).toBeNull()
  })
})

describe('what an answer cost', () => {
  test('follows its token counts', () => {
    expect(actualCost({ inputTokens: 20, outputTokens: 1756 }, 'gpt-image-2')).toBe(52_780)
  })

  test('is unknown without an output count or a price', () => {
    expect(actualCost({ inputTokens: 20, outputTokens: null }, 'gpt-image-2')).toBeNull()
    expect(actualCost({ inputTokens: 20, outputTokens: 5 }, 'somebody-else')).toBeNull()
  })
})

test.each([
  [0, '$0.00'],
  [1, 'under $0.01'],
  [9_999, 'under $0.01'],
  [10_000, '$0.01'],
  [14_999, '$0.01'],
  [15_000, '$0.02'],
  [158_040, '$0.16'],
  [1_234_500_000, '$1,234.50'],
])('%i micro-dollars read as %s', (micros, words) => {
  expect(dollars(micros)).toBe(words)
})

test.each([
  [{ about: 158_040, atMost: 632_160 }, 3, false, 'About $0.16 for 3 images, at most $0.63'],
  [{ about: 210_720, atMost: 210_720 }, 1, false, 'About $0.21 for 1 image'],
  [{ about: 5_880, atMost: 5_880 }, 1, false, 'Under $0.01 for 1 image'],
  [{ about: 158_040, atMost: 632_160 }, 3, true, 'Sample, free; about $0.16 with a key'],
  [null, 3, false, 'No price is known for this model'],
  [null, 3, true, 'Sample, free'],
] as const)('%j for %i images, sample %s, reads as "%s"', (price, n, isSample, sentence) => {
  expect(priceSentence(price, n, isSample)).toBe(sentence)
})

test.each([
  [158_040, 'about $0.16'],
  [9_999, 'under $0.01'],
  [0, 'about $0.00'],
])('%i micro-dollars are %s', (micros, words) => {
  expect(aboutDollars(micros)).toBe(words)
})
