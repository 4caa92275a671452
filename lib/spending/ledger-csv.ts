import 'server-only'
import { namesOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { settings } from '@/lib/provider/schema'
import { byteOrderMark, type Cell, csvLine, exactDollars, wholeNumber } from './csv'
import { type LedgerRow, ledgerPage } from './records'

/** Entries read at once: only they are in memory, however long the ledger is. */
const entriesAtOnce = 500

/** As much of a prompt as tells runs apart in a table. */
const promptCharacters = 200

const columns = [
  ['Run', row => wholeNumber(row.number)],
  ['Template', row => row.template ?? ''],
  ['Day', row => row.day],
  ['Entry', row => row.kind],
  ['Held back ($)', row => exactDollars(row.reserved)],
  ['Spent ($)', row => exactDollars(row.spent)],
  ['Estimated', row => (row.is_estimated === 1 ? 'yes' : 'no')],
  ['Who', (row, names) => names.get(row.created_by) ?? row.created_by],
  ['State', row => row.state],
  ['Model', row => settingsOf(row).model],
  ['Size', row => settingsOf(row).size],
  ['Number of images', row => wholeNumber(settingsOf(row).n)],
  ['Prompt', row => firstOf(row.prompt)],
] satisfies [string, (row: LedgerRow, names: Map<string, string>) => Cell][]

const settingsOf = (row: LedgerRow) => settings.parse(JSON.parse(row.settings))

/** Whole characters: half of a surrogate pair would not be text any more. */
const firstOf = (prompt: string): string =>
  [...prompt.slice(0, 2 * promptCharacters)].slice(0, promptCharacters).join('')

/** The ledger as a CSV file in UTF-8, read a page at a time as fast as it is taken. */
export function ledgerCsv(who: Principal, atOnce = entriesAtOnce): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after: LedgerRow | null = null
  return new ReadableStream<Uint8Array>({
    start: sink => sink.enqueue(encoder.encode(byteOrderMark + csvLine(columns.map(([name]) => name)))),
    async pull(sink) {
      const rows: LedgerRow[] = await ledgerPage(who, after, atOnce)
      const names = await namesOf(
        who,
        rows.map(row => row.created_by),
      )
      const lines = rows.map(row => csvLine(columns.map(([, cell]) => cell(row, names))))
      if (lines.length > 0) sink.enqueue(encoder.encode(lines.join('')))
      after = rows.at(-1) ?? after
      if (rows.length < atOnce) sink.close()
    },
  })
}
