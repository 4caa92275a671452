import { describe, expect, it } from 'vitest'
import { defaultPrices } from '@/lib/provider/price-table'
import { estimateWords } from '@/lib/provider/price-words'
import { fillCells } from '@/lib/sweep/fill-cells'
import { fingerprint } from '@/lib/sweep/fingerprint'
import { forecastOf } from '@/lib/sweep/forecast'
import { alikeWords, forecastWords, generateWords } from '@/lib/sweep/forecast-words'
import type { SweepPlan } from '@/lib/sweep/schema'
import { formulaOf } from '@/lib/sweep/words'
import { formWith } from '@/tests/support/form'
import { field, heroShot, plan, setting, threeByFour } from '@/tests/support/sweeps'

const form = { ...formWith({ subject: 'a cup', style: 'plain daylight' }), n: '2' }
const pricing = { prices: defaultPrices, refusedFields: [] }
const forecast = (asked: SweepPlan, there: string[] = []) => forecastOf(asked, form, heroShot, pricing, there)

describe('the price of a sweep', () => {
  it('is that of its cells: 3 styles × 4 subjects × n 2', () => {
    const brief = { ...heroShot, body: '{{subject}}, {{style}}' }
    const expected = forecastOf(plan(threeByFour), form, brief, pricing, [])
    expect(expected).toMatchObject({ images: 24, kept: 0, alike: 0 })
    expect(formulaOf(plan(threeByFour), '2', 24)).toBe('3 × 4 × n 2 = 24 images')
    expect(expected?.price && estimateWords(expected.price)).toBe('about $1.26, at most $5.06')
  })

  it('counts each cell with its own settings', () => {
    const one = forecast(plan([setting('quality', 'low')]))?.price?.about ?? 0
    const other = forecast(plan([setting('quality', 'high')]))?.price?.about ?? 0
    expect(forecast(plan([setting('quality', 'low', 'high')]))?.price?.about).toBe(one + other)
    expect(other).toBeGreaterThan(10 * one)
  })

  it('as the provider will be asked: a quality it refuses costs what it chooses', () => {
    const asked = plan([setting('quality', 'low', 'high')])
    const sent = forecastOf(asked, form, heroShot, { ...pricing, refusedFields: ['quality'] }, [])
    expect(sent?.price).toEqual(forecast(plan([field('style', 'plain daylight', 'plain daylight')]))?.price)
  })

  it('is not known where a model has none, or a setting cannot be read', () => {
    expect(forecast(plan([setting('model', 'gpt-image-2', 'somebody-else')]))?.price).toBeNull()
    expect(forecast(plan([setting('n', '2', 'many')]))).toBeNull()
  })
})

describe('what is there already', () => {
  const asked = plan(threeByFour)

  it('is recognised by what it asks for, and not paid again', async () => {
    const filling = await fillCells(asked, form, heroShot, 200)
    const names = filling.ok ? filling.cells.slice(0, 9).map(({ content }) => fingerprint(content)) : []
    const price = forecast(asked)?.price?.about ?? 0
    expect(forecast(asked, names)).toMatchObject({ images: 24, kept: 18 })
    expect(forecast(asked, names)?.price?.about).toBeCloseTo(price / 4, -3)
  })

  it('serves one cell each', () => {
    const same = plan([field('style', 'ink', 'ink', 'ink')])
    const [one = ''] = [...new Set(['ink'])].map(style => fingerprintOf(style))
    expect(forecast(same, [one])).toMatchObject({ images: 6, kept: 2, alike: 2 })
  })
})

function fingerprintOf(style: string): string {
  const prompt = `A product photograph of a cup, centred with room for a headline, ${style}. No text, no logo.`
  const settings = {
    model: 'gpt-image-2',
    size: '1024x1024',
    n: 2,
    quality: null,
    background: null,
    format: null,
    compression: null,
  }
  return fingerprint({ prompt, settings })
}

describe('how the number comes about', () => {
  it.each<[SweepPlan, string, number, string]>([
    [plan(threeByFour), '1', 12, '3 × 4 = 12 images'],
    [plan([field('style', 'a', 'b')]), '1', 2, '2 images'],
    [plan([field('style', 'a')]), '1', 1, '1 image'],
    [plan([field('style', 'a', 'b', 'c'), setting('n', '1', '2')]), '9', 9, '3 × n 1 and 2 = 9 images'],
    [plan([setting('n', '1', '2', '4')]), '9', 7, 'n 1, 2 and 4 = 7 images'],
    [plan([field('style', 'a', 'b', 'c'), field('subject', 'x')]), '2', 6, '3 × n 2 = 6 images'],
    [plan([field('style', 'a', 'b')], { mode: 'zip' }), '2', 4, '2 rows × n 2 = 4 images'],
    [plan([field('style', 'a', 'b'), setting('n', '1', '2')], { mode: 'zip' }), '9', 3, '2 rows = 3 images'],
    [plan(threeByFour, { mode: 'sample', sample: { count: 8, seed: 1 } }), '2', 16, '8 of 12 × n 2 = 16 images'],
  ])('%#: %j', (asked, n, images, words) => {
    expect(formulaOf(asked, n, images)).toBe(words)
  })
})

describe('what is said before the press', () => {
  const price = { about: 1_264_560, atMost: 5_057_520 }
  const all = { images: 24, kept: 0, alike: 0, price }
  const asked = plan(threeByFour)

  it.each([
    [all, false, '3 × 4 × n 2 = 24 images, about $1.26, at most $5.06', 'Generate 24 images'],
    [all, true, '3 × 4 × n 2 = 24 images. Sample, free; about $1.26 with a key', 'Generate 24 images'],
    [{ ...all, price: null }, true, '3 × 4 × n 2 = 24 images. Sample, free', 'Generate 24 images'],
    [{ ...all, price: null }, false, '3 × 4 × n 2 = 24 images', 'Generate 24 images'],
    [
      { ...all, kept: 18, price: { about: 316_140, atMost: 316_140 } },
      false,
      '18 of 24 are there already; 6 new images, about $0.32',
      'Generate 6 images',
    ],
    [
      { ...all, kept: 23 },
      true,
      '23 of 24 are there already; 1 new image. Sample, free; about $1.26 with a key',
      'Generate 1 image',
    ],
    [{ ...all, kept: 24 }, false, 'All 24 images are there already. Nothing is paid.', 'Show 24 images'],
  ])('%j, sample %s', (forecast, isSample, sentence, button) => {
    expect(forecastWords(asked, form, forecast, isSample)).toBe(sentence)
    expect(generateWords(forecast)).toBe(button)
  })

  it('is just the verb while the number is not known', () => {
    expect(generateWords(null)).toBe('Generate')
  })

  it('has a word for combinations that ask for the same', () => {
    expect(alikeWords(all)).toBeNull()
    expect(alikeWords({ ...all, alike: 2 })).toBe('2 combinations ask for exactly the same as others.')
  })
})
