import { done, type Result, refused } from '@/lib/result'
import { mostAxisValues } from './limits'
import { type Offer, readValue } from './offers'
import type { Axis } from './schema'
import { countOf } from './words'

/** A table as axes that go row by row. `unused`: columns that name no field or setting, or one that came before. */
export type PastedTable = { axes: Axis[]; rows: number; unused: string[] }

/**
 * Reads rows that were pasted as CSV: the first names fields or settings by their names or labels, in any case. Commas,
 * semicolons or tabs between cells, whichever the first row has most of; quoted cells keep them, and line breaks.
 */
export async function tableOfCsv(text: string, offers: readonly Offer[]): Promise<Result<PastedTable>> {
  const records = await recordsOf(text)
  if (!records.ok) return records
  const [header = [], ...rows] = records.value
  const columns = columnsOf(header, offers)
  const used = columns.filter(column => column.offer !== null)
  if (used.length === 0) return refused('invalid', strangeHeader(header, offers))
  if (rows.length === 0) return refused('invalid', 'There is a row of names, and no row of values below it.')
  if (rows.length > mostAxisValues)
    return refused('invalid', `These are ${countOf(rows.length, 'row')}; ${mostAxisValues} is the most.`)
  return done({
    axes: used.flatMap(({ offer, at }) => (offer ? [axisOf(offer, rows, at)] : [])),
    rows: rows.length,
    unused: columns.filter(({ offer, name }) => offer === null && name !== '').map(({ name }) => name),
  })
}

/** The parser is fetched when a table is pasted: few people ever do. */
async function recordsOf(text: string): Promise<Result<string[][]>> {
  const { parse, CsvError } = await import('csv-parse/browser/esm/sync')
  try {
    return done(
      parse(text, {
        bom: true,
        delimiter: delimiterOf(text),
        trim: true,
        skip_empty_lines: true,
        relax_column_count: true,
        relax_quotes: true,
      }),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused('invalid', 'This is no table: a quotation mark is opened and never closed.')
  }
}

const delimiters = [',', ';', '\t'] as const

function delimiterOf(text: string): string {
  const names = (text.trimStart().split(/\r?\n/)[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => names.split(delimiter).length
  return delimiters.reduce<string>((most, one) => (count(one) > count(most) ? one : most), ',')
}

function columnsOf(header: readonly string[], offers: readonly Offer[]) {
  const taken = new Set<Offer>()
  return header.map((name, at) => {
    const found =
      offers.find(one => plain(one.name) === plain(name)) ?? offers.find(one => plain(one.label) === plain(name))
    const offer = found && !taken.has(found) ? found : null
    if (offer) taken.add(offer)
    return { name, at, offer }
  })
}

const axisOf = (offer: Offer, rows: readonly string[][], at: number): Axis => ({
  kind: offer.kind,
  name: offer.name,
  values: rows.map(row => readValue(offer, (row[at] ?? '').replace(/\r\n?/g, '\n'))),
})

const strangeHeader = (header: readonly string[], offers: readonly Offer[]): string => {
  const names = offers.map(({ label }) => label).join(', ')
  const found = header.filter(name => name !== '').join(', ')
  return `The first row must name what the columns are: ${names}.${found ? ` It has: ${found}.` : ''}`
}

const plain = (text: string): string => text.trim().normalize('NFC').toLowerCase()
