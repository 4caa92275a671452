import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { byteOrderMark, csvLine } from '@/lib/spending/csv'
import type { AuditQuery } from './query'
import { type AuditEntry, auditEntries } from './records'
import { detailWords, whatWords } from './words'

/** Entries read at once: only they are in memory, however long the log is. */
const entriesAtOnce = 500

const columns = [
  ['When', entry => new Date(entry.at).toISOString()],
  ['Who', entry => entry.person],
  ['What', entry => whatWords(entry.what)],
  ['Of', entry => entry.target ?? ''],
  ['Detail', entry => detailWords(entry.detail)],
  ['From', entry => entry.address ?? ''],
] satisfies [string, (entry: AuditEntry) => string][]

/** The log as a CSV file in UTF-8, the newest entry first, read a page at a time as fast as it is taken. */
export function logCsv(who: Principal, query: AuditQuery, atOnce = entriesAtOnce): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let { before } = query
  return new ReadableStream<Uint8Array>({
    start: sink => sink.enqueue(encoder.encode(byteOrderMark + csvLine(columns.map(([name]) => name)))),
    async pull(sink) {
      const entries = await auditEntries(who, { ...query, before }, atOnce)
      const lines = entries.map(entry => csvLine(columns.map(([, cell]) => cell(entry))))
      if (lines.length > 0) sink.enqueue(encoder.encode(lines.join('')))
      before = entries.at(-1)?.id ?? before
      if (entries.length < atOnce) sink.close()
    },
  })
}
