import { byteOrderMark, type Cell, csvLine, exactDollars, wholeNumber } from '@/lib/spending/csv'
import type { ZippedImage } from './zipped-images'

/** An image of an archive with the name of its file. */
export type ManifestRow = ZippedImage & { file: string }

/** What each file is, for programs. Times are ISO 8601, money is micro-dollars. */
export const manifestJson = (rows: readonly ManifestRow[]): string => `${JSON.stringify(rows.map(entryOf), null, 2)}\n`

const entryOf = (row: ManifestRow) => ({
  file: row.file,
  id: row.id,
  sha256: row.sha256,
  type: row.type,
  width: row.width,
  height: row.height,
  bytes: row.bytes,
  createdAt: new Date(row.createdAt).toISOString(),
  run: row.runNumber,
  position: row.position + 1,
  template: row.template && { ...row.template, version: row.templateVersion },
  prompt: row.prompt,
  revisedPrompt: row.revisedPrompt,
  values: row.values,
  settings: row.settings,
  isStarred: row.isStarred,
  note: row.note,
  isSample: row.isSample,
  costMicros: row.cost,
})

const columns = [
  ['File', row => row.file],
  ['Template', row => row.template?.name ?? ''],
  ['Version', row => (row.templateVersion === null ? '' : wholeNumber(row.templateVersion))],
  ['Run', row => wholeNumber(row.runNumber)],
  ['Image', row => wholeNumber(row.position + 1)],
  ['Made', row => new Date(row.createdAt).toISOString()],
  ['Width', row => wholeNumber(row.width)],
  ['Height', row => wholeNumber(row.height)],
  ['Bytes', row => wholeNumber(row.bytes)],
  ['Type', row => row.type],
  ['Model', row => row.settings.model],
  ['Asked size', row => row.settings.size],
  ['Quality', row => row.settings.quality ?? ''],
  ['Star', row => (row.isStarred ? 'yes' : 'no')],
  ['Sample', row => (row.isSample ? 'yes' : 'no')],
  ['Cost ($)', row => (row.cost === null ? '' : exactDollars(row.cost))],
  ['Note', row => row.note ?? ''],
  ['Prompt', row => row.prompt],
  ['Id', row => row.id],
  ['SHA-256', row => row.sha256],
] satisfies [string, (row: ManifestRow) => Cell][]

/** The same for people: a line each, and a column for every field that any of them has. */
export function manifestCsv(rows: readonly ManifestRow[]): string {
  const fields = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))]
  const head = [...columns.map(([name]) => name), ...fields]
  const line = (row: ManifestRow) =>
    csvLine([...columns.map(([, cell]) => cell(row)), ...fields.map(field => row.values[field] ?? '')])
  return byteOrderMark + csvLine(head) + rows.map(line).join('')
}
