import { microsPerDollar } from '@/lib/money'
import { qualities } from '@/lib/provider/choices'
import { type ModelPrice, priceOf } from '@/lib/provider/price-table'
import type { Budgets } from '@/lib/spending/schema'
import type { WorkspaceSettings } from './workspace'

/** One line of what an import would change; null where there is nothing yet, or nothing any more. */
export type Change = { what: string; from: string | null; to: string | null }

/** Everything that differs between two sets of settings, in words. */
export const settingsChanges = (from: WorkspaceSettings, to: WorkspaceSettings): Change[] => [
  ...differing(budgetLines(from.budgets), budgetLines(to.budgets)),
  ...[...new Set([...Object.keys(from.prices.models), ...Object.keys(to.prices.models)])].flatMap(id =>
    differing(modelLines(id, priceOf(from.prices, id)), modelLines(id, priceOf(to.prices, id))),
  ),
]

/** What is set, in words, by its name. */
type Lines = Map<string, string>

/** A model that comes or goes is one line, not one for each of its figures. */
function differing(from: Lines, to: Lines): Change[] {
  const whole = from.size === 0 || to.size === 0
  const names = whole ? [...from.keys(), ...to.keys()].slice(0, 1) : [...new Set([...from.keys(), ...to.keys()])]
  return names
    .map(what => ({ what, from: from.get(what) ?? null, to: to.get(what) ?? null }))
    .filter(change => change.from !== change.to)
}

const budgetLines = ({ day, month }: Budgets): Lines =>
  new Map([
    ['Budget a day', limitWords(day)],
    ['Budget a month', limitWords(month)],
  ])

const limitWords = (micros: number | null): string =>
  micros === null
    ? 'no limit'
    : (micros / microsPerDollar).toLocaleString('en-US', {
        style: 'currency',
        currency: 'USD',
        maximumFractionDigits: 6,
      })

function modelLines(id: string, price: ModelPrice | null): Lines {
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
