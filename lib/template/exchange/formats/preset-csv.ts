import { parse } from 'csv-parse/browser/esm/sync'
import { done, type Result, refused } from '@/lib/result'
import { foundPrompt, type Way } from '@/lib/template/exchange/found-prompt'

/** The columns of A1111's and Fooocus's styles; `text` is what A1111 called the prompt at first. */
const nameColumns = ['name', 'title']
const promptColumns = ['prompt', 'text', 'content']

/** Whether a text begins with the head of a table of prompts. */
export function isPresetCsv(text: string): boolean {
  const [head = ''] = text.split('\n', 1)
  const columns = head.split(/[,;\t]/).map(plainColumn)
  return (
    columns.length > 1 &&
    nameColumns.some(name => columns.includes(name)) &&
    promptColumns.some(name => columns.includes(name))
  )
}

const plainColumn = (cell: string): string => cell.replaceAll('"', '').trim().toLowerCase()

/** The style presets of a table, one a row. Rows without a prompt only part a list into groups; they are named. */
export function readPresetCsv(text: string): Result<Way> {
  try {
    const rows = rowsOf(text)
    const way: Way = { id: 'presets', label: 'Style presets', prompts: [], skipped: [] }
    for (const row of rows) {
      const name = first(row, nameColumns)
      const prompt = first(row, promptColumns)
      const negative = row.get('negative_prompt') ?? ''
      if (prompt.trim() !== '')
        way.prompts.push(foundPrompt(prompt, { name, isPreset: true, negative: negative.trim() }))
      else if (name || negative) way.skipped.push({ name, message: 'There is no prompt in this row.' })
    }
    return done(way)
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return refused(
      'invalid',
      `This table breaks off${line ? ` at line ${line}` : ''}: a quote is not closed, or stands where none may.`,
    )
  }
}

type Row = ReadonlyMap<string, string>

/** Maps, because a column may be called `constructor`. */
function rowsOf(text: string): Row[] {
  const [head = [], ...rows]: string[][] = parse(text, {
    delimiter: [',', ';', '\t'].find(sign => text.split('\n', 1)[0]?.includes(sign)) ?? ',',
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const columns = head.map(plainColumn)
  return rows.map(row => new Map(columns.map((column, position) => [column, row[position] ?? ''])))
}

const first = (row: Row, columns: readonly string[]): string =>
  columns.map(column => row.get(column)).find(cell => cell !== undefined) ?? ''
