import { qualities } from '@/lib/provider/choices'
import type { ModelPrice, PriceTable } from '@/lib/provider/price-table'
import type { Budgets } from '@/lib/spending/schema'
import type { WorkspaceSettings } from './workspace'

/** One line of what an import would change; null where there is nothing yet, or nothing any more. */
export type Change = { what: string; from: string | null; to: string | null }

/** Everything that differs between two sets of settings, in words. */
export const settingsChanges = (from: WorkspaceSettings, to: WorkspaceSettings): Change[] => [
  ...differing(budgetWords(from.budgets), budgetWords(to.budgets)),
  ...[...new Set([...Object.keys(from.prices.models), ...Object.keys(to.prices.models)])].flatMap(id =>
    differing(modelWords(id, modelOf(from.prices, id)), modelWords(id, modelOf(to.prices, id))),
  ),
]

const modelOf = ({ models }: PriceTable, id: string): ModelPrice | null =>
  Object.hasOwn(models, id) ? (models[id] ?? null) : null

type Words = Map<string, string>

/** A model that comes or goes is one line, not one for each of its figures. */
function differing(from: Words, to: Words): Change[] {
  const whole = from.size === 0 || to.size === 0
  const names = whole ? [...from.keys(), ...to.keys()].slice(0, 1) : [...new Set([...from.keys(), ...to.keys()])]
  return names
    .map(what => ({ what, from: from.get(what) ?? null, to: to.get(what) ?? null }))
    .filter(change => change.from !== change.to)
}

const budgetWords = ({ day, month }: Budgets): Words =>
  new Map([
    ['Budget a day', limitWords(day)],
    ['Budget a month', limitWords(month)],
  ])

const limitWords = (micros: number | null): string =>
  micros === null
    ? 'no limit'
    : (micros / 1_000_000).toLocaleString('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 6 })

function modelWords(id: string, price: ModelPrice | null): Words {
  if (!price) return new Map()
  const { grid } = price
  const cells = qualities.filter(quality => grid?.[quality] !== undefined)
  return new Map([
    [id, 'has a price'],
    [`${id}, text`, `$${price.textIn} a million tokens`],
    [`${id}, images`, `$${price.imageOut} a million tokens`],
    [`${id}, cells`, cells.map(quality => `${quality} ${grid?.[quality]}`).join(', ') || 'none'],
    [`${id}, cells are`, price.isGridPublished ? 'published' : 'a guess'],
    [`${id}, most per image`, price.maxPerImage === null ? 'not given' : `$${price.maxPerImage}`],
  ])
}
