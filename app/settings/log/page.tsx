import type { Metadata } from 'next'
import { queryOf } from '@/app/query'
import { LogFilter } from '@/components/audit/log-filter'
import { LogTable } from '@/components/audit/log-table'
import { SiteHeader } from '@/components/site/site-header'
import { buttonStyle } from '@/components/ui/button'
import { principal } from '@/lib/access/principal'
import { auditPath, auditQueryOf } from '@/lib/audit/query'
import { auditEntries, auditPeople } from '@/lib/audit/records'

export const metadata: Metadata = { title: 'Log' }

/** Entries of one page. */
const shown = 100

export default async function LogPage({ searchParams }: PageProps<'/settings/log'>) {
  const who = await principal('admin')
  const query = auditQueryOf(queryOf(await searchParams))
  const [entries, people] = await Promise.all([auditEntries(who, query, shown + 1), auditPeople(who)])
  const page = entries.slice(0, shown)
  const next = entries.length > shown ? (page.at(-1)?.id ?? null) : null
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 px-4 py-8 wide:px-7">
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="grid max-w-[62ch] gap-1">
            <h1 className="text-title font-bold">Log</h1>
            <p className="text-small text-soft">Who did what, for 400 days. It holds no prompts and no secrets.</p>
          </div>
          <a href={auditPath({ ...query, before: null }, '/settings/log/csv')} download className={buttonStyle()}>
            Export CSV
          </a>
        </header>
        <LogFilter query={query} people={people} />
        <LogTable entries={page} isAll={query.person === null && query.kind === null} />
        <nav aria-label="Pages" className="flex flex-wrap gap-4">
          {query.before && (
            <a href={auditPath({ ...query, before: null })} className={buttonStyle('plain')}>
              Newest entries
            </a>
          )}
          {next && (
            <a href={auditPath({ ...query, before: next })} className={buttonStyle('plain')}>
              Older entries
            </a>
          )}
        </nav>
      </main>
    </>
  )
}
