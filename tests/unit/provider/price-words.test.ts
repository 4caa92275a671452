import { expect, test } from 'vitest'
import { aboutDollars, dollars, estimateWords, priceSentence } from '@/lib/provider/price-words'

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

test('a model without a price has no sentence', () => {
  expect(priceSentence(null, 3, false)).toBeNull()
})

test.each([
  [{ about: 158_040, atMost: 632_160 }, 'about $0.16, at most $0.63'],
  [{ about: 210_720, atMost: 211_000 }, 'about $0.21'],
  [{ about: 5_880, atMost: 5_880 }, 'under $0.01'],
])('the estimate %j reads as "%s"', (price, words) => {
  expect(estimateWords(price)).toBe(words)
})
