import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { LiveRuns } from '@/components/run/live-runs'
import { RunDetails } from '@/components/run/run-details'
import { SiteHeader } from '@/components/site/site-header'
import { principal } from '@/lib/access/principal'
import { runFacts } from '@/lib/run/facts'
import { queuePause } from '@/lib/run/pause'
import { latestChange, runById, variationsOf } from '@/lib/run/records'
import { runReuse } from '@/lib/run/reuse'

/** Asked by the title and by the page. */
const runShown = cache(async (id: string) => runById(await principal('viewer'), id))

export async function generateMetadata({ params }: PageProps<'/runs/[id]'>): Promise<Metadata> {
  const run = await runShown((await params).id)
  return { title: run ? `Run ${run.number}` : 'Not here' }
}

export default async function RunPage({ params }: PageProps<'/runs/[id]'>) {
  const who = await principal('viewer')
  const cursor = await latestChange(who)
  const run = await runShown((await params).id)
  if (!run) notFound()
  const pause = await queuePause(who.workspaceId)
  return (
    <LiveRuns initial={{ cursor, runs: [run], pause }} hasMore={false}>
      <SiteHeader />
      <main className="mx-auto max-w-5xl px-4 py-8 wide:px-7">
        <RunDetails
          run={run}
          {...(await runFacts(who, run))}
          variations={await variationsOf(who, run.id)}
          reuse={await runReuse(who, run)}
        />
      </main>
    </LiveRuns>
  )
}
