import { Editor } from '@/components/editor/editor'
import { Gallery } from '@/components/gallery/gallery'
import { LiveRuns } from '@/components/run/live-runs'
import { SampleBanner } from '@/components/site/sample-banner'
import { SiteHeader } from '@/components/site/site-header'
import { principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import { env } from '@/lib/env'
import { currentEndpoint, isSampleMode } from '@/lib/provider/endpoint'
import { queuePause } from '@/lib/run/pause'
import { playgroundStart } from '@/lib/run/playground'
import { latestChange, latestRuns } from '@/lib/run/records'
import { pricesOf } from '@/lib/settings/records'
import { nearLimit } from '@/lib/spending/near-limit'
import { queryOf } from './query'

export default async function PlaygroundPage({ searchParams }: PageProps<'/'>) {
  const who = await principal('viewer')
  // The cursor first: a change that comes in between is then sent again, never missed.
  const cursor = await latestChange(who)
  const { runs, hasMore } = await latestRuns(who)
  const pause = await queuePause(who.workspaceId)
  const { template, form, draftKey, variation, problem, linkVersionId, sweep } = await playgroundStart(
    who,
    queryOf(await searchParams),
  )
  const prices = await pricesOf(who.workspaceId)
  const { refusedFields } = await connectionFacts(currentEndpoint().id)
  const isSample = isSampleMode()
  return (
    <LiveRuns initial={{ cursor, runs, pause }} hasMore={hasMore}>
      <SiteHeader />
      <main className="grid grid-cols-[minmax(0,1fr)] wide:min-h-[calc(100dvh-3.5rem)] wide:grid-cols-[24.5rem_minmax(0,1fr)]">
        <Editor
          key={draftKey}
          template={template}
          start={form}
          draftKey={draftKey}
          variation={variation}
          problem={problem}
          linkVersionId={linkVersionId}
          sweepStart={sweep}
          mostImages={env().sweepMostImages}
          prices={prices}
          refusedFields={refusedFields}
          isSample={isSample}
          budgetNote={isSample ? null : await nearLimit(who)}
        />
        <div className="grid min-w-0 content-start gap-7 px-4 pt-4 pb-28 wide:border-l wide:border-line wide:px-7 wide:pt-7 wide:pb-16">
          {isSample && <SampleBanner />}
          <Gallery />
        </div>
      </main>
    </LiveRuns>
  )
}
