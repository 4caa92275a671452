import type { Metadata } from 'next'
import Link from 'next/link'
import { queryOf } from '@/app/query'
import { ComparePrompts } from '@/components/compare/compare-prompts'
import { CompareScreen } from '@/components/compare/compare-screen'
import { CompareSettings } from '@/components/compare/compare-settings'
import { comparedIds, compareModeOf, lettered } from '@/components/compare/compared'
import { LiveRuns } from '@/components/run/live-runs'
import { SiteHeader } from '@/components/site/site-header'
import { buttonStyle } from '@/components/ui/button'
import { principal } from '@/lib/access/principal'
import { leastCompared, mostCompared } from '@/lib/gallery/limits'
import { galleryImage } from '@/lib/gallery/records'
import { queuePause } from '@/lib/run/pause'
import { latestChange } from '@/lib/run/records'

export const metadata: Metadata = { title: 'Compare' }

export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const who = await principal('viewer')
  const cursor = await latestChange(who)
  const params = queryOf(await searchParams)
  const found = await Promise.all(comparedIds(params).map(id => galleryImage(who, id)))
  const images = found.filter(image => image !== null)
  const pause = await queuePause(who.workspaceId)
  return (
    <LiveRuns initial={{ cursor, runs: [], pause }} hasMore={false}>
      <SiteHeader />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-7 px-4 py-6 wide:px-7">
        <h1 className="text-title font-bold">Compare</h1>
        {images.length < leastCompared ? (
          <TooFew areSomeGone={images.length < found.length} />
        ) : (
          <>
            <CompareScreen
              key={images.map(image => image.id).join()}
              images={images}
              modeAtFirst={compareModeOf(params)}
            />
            <ComparePrompts compared={lettered(images)} />
            <CompareSettings compared={lettered(images)} />
          </>
        )}
      </main>
    </LiveRuns>
  )
}

function TooFew({ areSomeGone }: { areSomeGone: boolean }) {
  return (
    <div className="grid justify-items-start gap-4">
      <p className="max-w-[62ch] text-soft">
        {areSomeGone && 'Some of these pictures are no longer here. '}
        Choose two to {mostCompared} pictures in the gallery, then press Compare.
      </p>
      <Link href="/gallery" prefetch={false} className={buttonStyle()}>
        Open the gallery
      </Link>
    </div>
  )
}
