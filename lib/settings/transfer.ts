import 'server-only'
import { z } from 'zod'
import { microsPerDollar } from '@/lib/money'
import { priceTable } from '@/lib/provider/price-table-schema'
import { done, type Result, refused } from '@/lib/result'
import { budgets } from '@/lib/spending/schema'
import { lostKeys, placeIn, sentenceFor } from './problem-words'
import type { WorkspaceSettings } from './workspace'

const toDollars = (micros: number | null): number | null => (micros === null ? null : micros / microsPerDollar)
const toMicros = (dollars: number | null): number | null =>
  dollars === null ? null : Math.round(dollars * microsPerDollar)

/** Budgets stand in the file in dollars, as a person would write them. */
const dollars = z
  .number('Write the budget in dollars, for example 10 or 2.50, or null for no limit.')
  .nullable()
  .transform(toMicros)

const settingsFile = z.object({
  proofsheet: z.literal('settings', 'This is not a settings file of Proofsheet.'),
  version: z.literal(1, 'This Proofsheet reads files of version 1.'),
  prices: priceTable,
  budgets: z.object({ day: dollars.pipe(budgets.shape.day), month: dollars.pipe(budgets.shape.month) }),
})

/** The settings as the text of a file. */
export const settingsFileText = ({ prices, budgets: { day, month } }: WorkspaceSettings): string =>
  `${JSON.stringify({ proofsheet: 'settings', version: 1, prices, budgets: { day: toDollars(day), month: toDollars(month) } }, null, 2)}\n`

/**
 * Reads a settings file. What it says and Proofsheet does not know is refused, never dropped: a mistyped name would
 * otherwise leave a price or a budget as it was, without a word.
 * @returns `invalid` with a sentence by path ("prices.models.gpt-image-2.textIn") for everything that is wrong
 */
export function readSettingsFile(text: string): Result<WorkspaceSettings> {
  const json = parseJson(text)
  if (!json.ok) return json
  const read = settingsFile.safeParse(json.value, { error: sentenceFor })
  const problems = read.success
    ? lostKeys(json.value, read.data)
    : read.error.issues.map(({ path, message }) => [path.join('.'), message] as const)
  if (read.success && problems.length === 0) return done({ prices: read.data.prices, budgets: read.data.budgets })
  return refused('invalid', 'This file cannot be imported. Nothing was changed.', shown(problems))
}

/** More than these nobody reads. */
const mostShown = 8

const shown = (problems: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(problems.slice(0, mostShown))

function parseJson(text: string): Result<unknown> {
  try {
    return done(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    return refused('invalid', `This is not JSON${placeIn(text, error)}. Nothing was changed.`)
  }
}
