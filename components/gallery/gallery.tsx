'use client'

import { PictureViewer } from '@/components/picture/picture-viewer'
import { ConnectionLine } from '@/components/run/connection-line'
import { useRuns } from '@/components/run/live-runs'
import { QueueBanner } from '@/components/run/queue-banner'
import { GalleryEmpty } from './gallery-empty'
import { GalleryRun } from './gallery-run'
import { OlderRuns } from './older-runs'

/** Strips within the first screen of a wide window. */
const firstStrips = 3

/** The newest runs, filling in picture by picture. */
export function Gallery() {
  const runs = useRuns()
  return (
    <section
      tabIndex={-1}
      aria-labelledby="gallery-heading"
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-7.5"
    >
      <h2 id="gallery-heading" className="sr-only">
        Gallery
      </h2>
      <ConnectionLine />
      <QueueBanner />
      {runs.length === 0 && <GalleryEmpty />}
      <PictureViewer runs={runs}>
        {runs.map((run, position) => (
          <GalleryRun key={run.id} run={run} isFirst={position < firstStrips} />
        ))}
      </PictureViewer>
      <OlderRuns />
    </section>
  )
}
