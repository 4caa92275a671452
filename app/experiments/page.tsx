import type { Metadata } from 'next'
import Link from 'next/link'
import { ExperimentList } from '@/components/experiment/list/experiment-list'
import { NoExperiments } from '@/components/experiment/list/no-experiments'
import { SiteHeader } from '@/components/site/site-header'
import { buttonStyle } from '@/components/ui/button'
import { isAtLeast, principal } from '@/lib/access/principal'
import { experimentsOf } from '@/lib/experiment/records'

export const metadata: Metadata = { title: 'Experiments' }

export default async function ExperimentsPage() {
  const who = await principal('viewer')
  const experiments = await experimentsOf(who)
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-7 px-4 py-8 wide:px-7">
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="grid max-w-[62ch] gap-1">
            <h1 className="text-title font-bold">Experiments</h1>
            <p className="text-small text-soft">Which prompt do people prefer, and is it true?</p>
          </div>
          {isAtLeast(who, 'editor') && (
            <Link href="/experiments/new" prefetch={false} className={buttonStyle('primary')}>
              New experiment
            </Link>
          )}
        </header>
        {experiments.length === 0 ? <NoExperiments /> : <ExperimentList experiments={experiments} />}
      </main>
    </>
  )
}
