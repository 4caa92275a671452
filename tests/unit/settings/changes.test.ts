import { expect, it } from 'vitest'
import { defaultPrices, type PriceTable } from '@/lib/provider/price-table'
import { settingsChanges } from '@/lib/settings/changes'
import { defaultBudgets } from '@/lib/spending/schema'

const now = { prices: defaultPrices, budgets: defaultBudgets }
const price = { textIn: 5, imageOut: 30, grid: { low: 16 }, isGridPublished: true, maxPerImage: null }
const withModels = (models: PriceTable['models']) => ({ ...now, prices: { models } })

it('nothing changes where both say the same, in whatever order', () => {
  const reversed = Object.fromEntries(Object.entries(defaultPrices.models).reverse())
  expect(settingsChanges(now, withModels(reversed))).toEqual([])
})

it('a changed figure is one line, with what it was and what it would be', () => {
  const before = withModels({ a: price })
  const after = withModels({ a: { ...price, imageOut: 40, grid: { low: 16, high: 96 } } })
  expect(settingsChanges(before, after)).toEqual([
    { what: 'a, images', from: '$30 a million tokens', to: '$40 a million tokens' },
    { what: 'a, cells', from: 'low 16', to: 'low 16, high 96' },
  ])
})

it('a model that comes or goes is one line', () => {
  expect(settingsChanges(withModels({ a: price }), withModels({ b: price }))).toEqual([
    { what: 'a', from: 'has a price', to: null },
    { what: 'b', from: null, to: 'has a price' },
  ])
})

it('budgets are told in dollars', () => {
  const budgets = { day: null, month: 12_345_678 }
  expect(settingsChanges(now, { ...now, budgets })).toEqual([
    { what: 'Budget a day', from: '$10.00', to: 'no limit' },
    { what: 'Budget a month', from: 'no limit', to: '$12.345678' },
  ])
})
