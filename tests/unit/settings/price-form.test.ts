import { describe, expect, it } from 'vitest'
import { defaultPrices } from '@/lib/provider/price-table'
import { emptyRow, type ModelRow, type PriceForm, priceFormOf } from '@/lib/settings/price-form'
import { priceForm } from '@/lib/settings/price-form-schema'
import { exampleWords } from '@/lib/settings/price-words'

const row = (change: Partial<ModelRow> = {}): ModelRow => ({
  ...emptyRow(),
  model: 'gpt-image-2',
  textIn: '5',
  imageOut: '30',
  grid: { ...emptyRow().grid, low: '16', medium: '48', high: '96' },
  ...change,
})

/** Sentences by path, as a person finds them at the fields. */
function problems(form: PriceForm): Record<string, string> {
  const read = priceForm.safeParse(form)
  return Object.fromEntries(read.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
}

describe('the price form', () => {
  it('says what the table says', () => {
    expect(priceForm.parse(priceFormOf(defaultPrices))).toEqual(defaultPrices)
  })

  it('reads decimals, spaces around them, and a price per image instead of cells', () => {
    const form = {
      models: [row({ model: ' flux ', textIn: ' 0.25 ', imageOut: '0', grid: emptyRow().grid, maxPerImage: '0.04' })],
    }
    expect(priceForm.parse(form)).toEqual({
      models: { flux: { textIn: 0.25, imageOut: 0, grid: null, isGridPublished: true, maxPerImage: 0.04 } },
    })
  })

  it.each([
    ['models.0.model', row({ model: '  ' }), /needs its id/],
    ['models.0.model', row({ model: '__proto__' }), /cannot be the id/],
    ['models.0.model', row({ model: 'x'.repeat(101) }), /model id is too long/],
    ['models.0.textIn', row({ textIn: '' }), /dollars per million tokens/],
    ['models.0.textIn', row({ textIn: 'five' }), /dollars per million tokens/],
    ['models.0.textIn', row({ textIn: '-5' }), /dollars per million tokens/],
    ['models.0.imageOut', row({ imageOut: '1e3' }), /dollars per million tokens/],
    ['models.0.imageOut', row({ imageOut: '0x10' }), /dollars per million tokens/],
    ['models.0.imageOut', row({ imageOut: 'NaN' }), /dollars per million tokens/],
    ['models.0.imageOut', row({ imageOut: 'Infinity' }), /dollars per million tokens/],
    ['models.0.imageOut', row({ imageOut: '9'.repeat(150) }), /more than any provider asks/],
    ['models.0.grid.low', row({ grid: { ...emptyRow().grid, low: '2.5' } }), /whole number/],
    ['models.0.grid.max', row({ grid: { ...emptyRow().grid, max: '0' } }), /at least 1/],
    ['models.0.grid.high', row({ grid: { ...emptyRow().grid, high: '1001' } }), /at most 1000/],
    ['models.0.maxPerImage', row({ maxPerImage: '0' }), /above 0/],
    ['models.0.maxPerImage', row({ maxPerImage: 'cheap' }), /in dollars/],
    ['models.0.maxPerImage', row({ grid: emptyRow().grid }), /Give the cells of at least one quality/],
  ])('has a sentence at %s for %j', (path, wrong, sentence) => {
    const found = problems({ models: [wrong] })
    expect(Object.keys(found)).toEqual([path])
    expect(found[path]).toMatch(sentence)
  })

  it('names the row, not the model, of everything that is wrong', () => {
    const found = problems({ models: [row(), row({ model: 'b', textIn: '?' }), row({ model: 'c', imageOut: '?' })] })
    expect(Object.keys(found)).toEqual(['models.1.textIn', 'models.2.imageOut'])
  })

  it('a model listed twice is told at the second', () => {
    expect(problems({ models: [row(), row({ model: ' gpt-image-2 ' })] })).toEqual({
      'models.1.model': 'This model is listed twice.',
    })
  })

  it('more models than the table holds are refused in a moment, however many', () => {
    const many = (count: number) => ({
      models: Array.from({ length: count }, (_, place) => row({ model: `m${place}` })),
    })
    expect(problems(many(101))).toEqual({ models: 'At most 100 models.' })
    const startedAt = performance.now()
    expect(problems(many(7_000))).toEqual({ models: 'At most 100 models.' })
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })
})

describe('the example beside a model', () => {
  it.each([
    ['1024 × 1024, medium: about $0.05', row()],
    ['1024 × 1024, medium: about $0.11', row({ imageOut: '60' })],
    ['1024 × 1024: about $0.21', row({ grid: { ...emptyRow().grid, high: '96' } })],
    ['One image: about $0.04', row({ grid: emptyRow().grid, maxPerImage: '0.04' })],
    ['1024 × 1024, medium: about $0.05, at most $0.21', row({ isGridPublished: false })],
    ['No price yet', row({ imageOut: 'thirty' })],
    ['No price yet', emptyRow()],
  ])('says %s', (sentence, typed) => {
    expect(exampleWords(typed)).toBe(sentence)
  })
})
