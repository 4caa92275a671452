import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { queryOf } from '@/app/query'
import { LiveRuns } from '@/components/run/live-runs'
import { SiteHeader } from '@/components/site/site-header'
import { SweepSheet } from '@/components/sweep/sweep-sheet'
import { principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import { currentEndpoint, isSampleMode } from '@/lib/provider/endpoint'
import { queuePause } from '@/lib/run/pause'
import { latestChange } from '@/lib/run/records'
import { pricesOf } from '@/lib/settings/records'
import { pageOf } from '@/lib/sweep/layout'
import { sweepView } from '@/lib/sweep/records'

/** Asked by the title and by the page. The cursor first: a change that comes in between is then sent again, never missed. */
const shown = cache(async (id: string) => {
  const who = await principal('viewer')
  const cursor = await latestChange(who)
  return { who, cursor, sweep: await sweepView(who, id) }
})

export async function generateMetadata({ params }: PageProps<'/sweeps/[id]'>): Promise<Metadata> {
  const { sweep } = await shown((await params).id)
  return { title: sweep ? `Sweep ${sweep.number}` : 'Not here' }
}

export default async function SweepPage({ params, searchParams }: PageProps<'/sweeps/[id]'>) {
  const { who, cursor, sweep } = await shown((await params).id)
  if (!sweep) notFound()
  const pause = await queuePause(who.workspaceId)
  const page = pageOf(sweep, queryOf(await searchParams).get('page'))
  const { refusedFields } = await connectionFacts(currentEndpoint().id)
  const pricing = { prices: await pricesOf(who.workspaceId), refusedFields }
  return (
    <LiveRuns initial={{ cursor, runs: sweep.runs, pause }} hasMore={false}>
      <SiteHeader />
      <main className="px-4 py-8 wide:px-7">
        <SweepSheet sweep={sweep} page={page} pricing={pricing} isSample={isSampleMode()} />
      </main>
    </LiveRuns>
  )
}
