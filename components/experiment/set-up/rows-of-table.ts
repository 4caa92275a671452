import type { RowDraft } from '@/lib/experiment/draft'
import { mostRows } from '@/lib/experiment/limits'
import { done, type Result, refused } from '@/lib/result'
import { tableOfCsv } from '@/lib/sweep/csv'
import { offersOf } from '@/lib/sweep/offers'
import type { Field, Values } from '@/lib/template/schema'

/** Rows of a pasted table, and the columns that name no field. */
export type TableRows = { rows: RowDraft[]; unused: string[] }

/** Reads rows as several values of the playground are pasted; fields that have no column begin as `defaults`. */
export async function rowsOfTable(
  text: string,
  fields: readonly Field[],
  defaults: Values,
): Promise<Result<TableRows>> {
  const offers = offersOf({ fields: [...fields], settings: {}, locks: [] }).filter(({ kind }) => kind === 'field')
  const table = await tableOfCsv(text, offers)
  if (!table.ok) return table
  const { axes, rows, unused } = table.value
  if (rows > mostRows) return refused('invalid', `These are ${rows} rows; ${mostRows} is the most.`)
  return done({
    rows: Array.from({ length: rows }, (_, at) => ({
      name: '',
      values: { ...defaults, ...Object.fromEntries(axes.map(({ name, values }) => [name, values[at] ?? ''])) },
    })),
    unused,
  })
}
