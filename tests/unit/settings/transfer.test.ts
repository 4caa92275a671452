import { describe, expect, it } from 'vitest'
import { defaultPrices } from '@/lib/provider/price-table'
import { readSettingsFile, settingsFileText } from '@/lib/settings/transfer'
import { defaultBudgets } from '@/lib/spending/schema'

const settings = { prices: defaultPrices, budgets: defaultBudgets }
const written = () => JSON.parse(settingsFileText(settings))

/** The refusal of a file: its sentence, and the sentences by path. */
function refusal(file: unknown) {
  const read = readSettingsFile(typeof file === 'string' ? file : JSON.stringify(file))
  if (read.ok) throw new Error('the file was read')
  return { message: read.error.message, fields: read.error.fields ?? {} }
}

describe('a settings file', () => {
  it('reads back as what was written', () => {
    expect(readSettingsFile(settingsFileText(settings))).toEqual({ ok: true, value: settings })
  })

  it.each([null, 0, 1, 1_234_567, 999_999_999_999])('keeps a budget of %s micro-dollars', micros => {
    const kept = { ...settings, budgets: { day: micros, month: null } }
    expect(readSettingsFile(settingsFileText(kept))).toEqual({ ok: true, value: kept })
  })

  it('names budgets in dollars and begins with what it is', () => {
    expect(written()).toMatchObject({ proofsheet: 'settings', version: 1, budgets: { day: 10, month: null } })
  })

  it('is read with a byte order mark, and with a price table that leaves the defaults out', () => {
    const file = { ...written(), prices: { models: { a: { textIn: 1, imageOut: 2, grid: { low: 3 } } } } }
    expect(readSettingsFile(`\uFEFF${JSON.stringify(file)}`)).toMatchObject({
      ok: true,
      value: { prices: { models: { a: { isGridPublished: true, maxPerImage: null } } } },
    })
  })
})

describe('a wrong file', () => {
  it.each([
    ['{"a":1,}', 'This is not JSON, see line 1, column 8. Nothing was changed.'],
    ['{\n  "a" 1}', 'This is not JSON, see line 2, column 7. Nothing was changed.'],
    ['', 'This is not JSON. Nothing was changed.'],
    ['{"proofsheet":"settings","budgets":{"day":NaN}}', expect.stringContaining('This is not JSON')],
    ['['.repeat(250_000), expect.stringContaining('This is not JSON')],
  ])('that is not JSON says so, and where: %.30s', (text, message) => {
    expect(refusal(text)).toEqual({ message, fields: {} })
  })

  it.each([
    [null, '', 'This should be a group in braces.'],
    [[], '', 'This should be a group in braces.'],
    [5, '', 'This should be a group in braces.'],
    [{}, 'proofsheet', 'This is not a settings file of Proofsheet.'],
    [{ ...written(), proofsheet: 'template' }, 'proofsheet', 'This is not a settings file of Proofsheet.'],
    [{ ...written(), version: 2 }, 'version', 'This Proofsheet reads files of version 1.'],
    [{ ...written(), prices: undefined }, 'prices', 'This is missing.'],
    [{ ...written(), budgets: { day: 10 } }, 'budgets.month', expect.stringContaining('or null for no limit')],
    [{ ...written(), budgets: { day: '10', month: null } }, 'budgets.day', expect.stringContaining('for example 10')],
    [{ ...written(), budgets: { day: -1, month: null } }, 'budgets.day', 'A budget cannot be below 0.'],
    [{ ...written(), budgets: { day: 1e15, month: null } }, 'budgets.day', expect.stringMatching(/\S/)],
    [{ ...written(), budgets: { day: 2_000_000, month: null } }, 'budgets.day', expect.stringContaining('$1,000,000')],
  ])('%j says what is wrong, and where', (file, path, sentence) => {
    expect(refusal(file).fields).toMatchObject({ [path]: sentence })
  })

  it('nothing that is unknown is dropped without a word, at any depth', () => {
    const file = written()
    file.colour = 'red'
    file.budgets.week = 5
    file.prices.models['gpt-image-2'].imagesOut = 40
    expect(refusal(file).fields).toEqual({
      'prices.models.gpt-image-2.imagesOut': 'Proofsheet does not know “imagesOut” here.',
      'budgets.week': 'Proofsheet does not know “week” here.',
      colour: 'Proofsheet does not know “colour” here.',
    })
    const grid = written()
    grid.prices.models['gpt-image-2'].grid.ultra = 9
    expect(refusal(grid).fields).toEqual({
      'prices.models.gpt-image-2.grid': 'Proofsheet does not know “ultra” here.',
    })
  })

  it.each([
    '{"proofsheet":"settings","version":1,"prices":{"models":{"__proto__":{"textIn":1,"imageOut":2,"grid":{"low":2}}}},"budgets":{"day":1,"month":1}}',
    '{"proofsheet":"settings","version":1,"prices":{"models":{}},"budgets":{"day":1,"month":1,"__proto__":{"day":0}}}',
    '{"proofsheet":"settings","version":1,"prices":{"models":{}},"budgets":{"day":1,"month":1},"__proto__":{"isAdmin":true}}',
    '{"proofsheet":"settings","version":1,"prices":{"models":{}},"budgets":{"day":1,"month":1},"constructor":{"prototype":{"isAdmin":true}}}',
  ])('names that reach for the language are refused: %.160s', text => {
    expect(Object.values(refusal(text).fields)).toEqual([expect.stringMatching(/“(__proto__|constructor)”/)])
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
  })

  it('huge numbers are no prices', () => {
    const text = settingsFileText(settings).replace('"imageOut": 30', '"imageOut": 1e999')
    expect(refusal(text).fields).toHaveProperty('prices.models.gpt-image-2.imageOut')
  })

  it('far too many models are refused in a moment, with no more sentences than anyone reads', () => {
    const models = Array.from({ length: 20_000 }, (_, place) => `"m${place}":0`).join(',')
    const startedAt = performance.now()
    const { fields } = refusal(
      `{"proofsheet":"settings","version":1,"prices":{"models":{${models}}},"budgets":{"day":1,"month":1}}`,
    )
    expect(Object.keys(fields).length).toBeLessThanOrEqual(8)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })

  it('deep nesting where a price should be is told at its place', () => {
    const deep = `${'{"a":'.repeat(20_000)}0${'}'.repeat(20_000)}`
    const text = `{"proofsheet":"settings","version":1,"prices":${deep},"budgets":{"day":1,"month":1}}`
    expect(refusal(text).fields).toHaveProperty('prices.models')
  })
})
