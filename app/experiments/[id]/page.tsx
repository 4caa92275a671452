import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ExperimentPage } from '@/components/experiment/experiment-page'
import { LiveRuns } from '@/components/run/live-runs'
import { SiteHeader } from '@/components/site/site-header'
import { isAtLeast, principal } from '@/lib/access/principal'
import { experimentView } from '@/lib/experiment/records'
import { verdictView } from '@/lib/experiment/verdict-view'
import { queuePause } from '@/lib/run/pause'
import { latestChange } from '@/lib/run/records'

/** Asked by the title and by the page. The cursor first: a change that comes in between is then sent again, never missed. */
const shown = cache(async (id: string) => {
  const who = await principal('viewer')
  const cursor = await latestChange(who)
  return { who, cursor, experiment: await experimentView(who, id) }
})

export async function generateMetadata({ params }: PageProps<'/experiments/[id]'>): Promise<Metadata> {
  const { experiment } = await shown((await params).id)
  return { title: experiment?.question ?? 'Not here' }
}

export default async function Experiment({ params }: PageProps<'/experiments/[id]'>) {
  const { id } = await params
  const { who, cursor, experiment } = await shown(id)
  const view = experiment && (await verdictView(who, id))
  if (!experiment || !view) notFound()
  const pause = await queuePause(who.workspaceId)
  return (
    <LiveRuns initial={{ cursor, runs: experiment.runs, pause }} hasMore={false}>
      <SiteHeader />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-9 px-4 py-8 wide:px-7">
        <ExperimentPage experiment={experiment} view={view} mayEdit={isAtLeast(who, 'editor')} />
      </main>
    </LiveRuns>
  )
}
