import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { contentOf, type RunContent } from '@/lib/run/content'
import { byteOrderMark, type Cell, csvLine, exactDollars, wholeNumber } from '@/lib/spending/csv'
import type { Field } from '@/lib/template/schema'
import { fieldsEver, runsOfTemplate, type TemplateRun } from './run-rows'

/** Runs read at once: only they are in memory, however many there are. */
const runsAtOnce = 500

type Column = [name: string, cell: (run: TemplateRun, content: RunContent) => Cell]

const before: Column[] = [
  ['Run', run => wholeNumber(run.number)],
  ['Date', run => new Date(run.created_at).toISOString()],
  ['Version', run => wholeNumber(run.version)],
]

const after: Column[] = [
  ['Model', (_, { settings }) => settings.model],
  ['Size', (_, { settings }) => settings.size],
  ['Number of images', (_, { settings }) => wholeNumber(settings.n)],
  ['Quality', (_, { settings }) => settings.quality ?? ''],
  ['Background', (_, { settings }) => settings.background ?? ''],
  ['Format', (_, { settings }) => settings.format ?? ''],
  ['Compression', (_, { settings }) => (settings.compression === null ? '' : wholeNumber(settings.compression))],
  ['State', run => run.state],
  ['Cost ($)', run => (run.actual === null ? '' : exactDollars(run.actual))],
  ['Estimated', run => (run.actual === null ? '' : run.actual_is_estimated === 1 ? 'yes' : 'no')],
  ['Images', run => run.images.join(' ')],
]

/** The columns of a template: its fields between what a run is and what came of it. */
function columnsFor(fields: readonly Field[]): Column[] {
  const taken = new Set([...before, ...after].map(([name]) => name))
  return [
    ...before,
    ...fields.map(({ name, label }): Column => {
      const column = taken.has(label) ? `${label} (${name})` : label
      taken.add(column)
      return [column, (_, { values }) => (Object.hasOwn(values, name) ? (values[name] ?? '') : '')]
    }),
    ...after,
  ]
}

/**
 * The runs of a template as a CSV file in UTF-8, the oldest first, read a page at a time as fast as it is taken. Null
 * when the workspace has no such template.
 */
export async function runsCsv(who: Principal, slug: string, atOnce = runsAtOnce): Promise<ReadableStream | null> {
  const fields = await fieldsEver(who, slug)
  if (!fields) return null
  const columns = columnsFor(fields)
  const encoder = new TextEncoder()
  let last = 0
  return new ReadableStream<Uint8Array>({
    start: sink => sink.enqueue(encoder.encode(byteOrderMark + csvLine(columns.map(([name]) => name)))),
    async pull(sink) {
      const runs = await runsOfTemplate(who, slug, last, atOnce)
      const lines = runs.map(run => {
        const content = contentOf(run)
        return csvLine(columns.map(([, cell]) => cell(run, content)))
      })
      if (lines.length > 0) sink.enqueue(encoder.encode(lines.join('')))
      last = runs.at(-1)?.number ?? last
      if (runs.length < atOnce) sink.close()
    },
  })
}
