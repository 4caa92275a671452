'use client'

import { GalleryRun } from '@/components/gallery/gallery-run'
import { PictureViewer } from '@/components/picture/picture-viewer'
import { ConnectionLine } from '@/components/run/connection-line'
import { DetailsSection } from '@/components/run/details-section'
import { useRuns } from '@/components/run/live-runs'

/** Strips within the first screen, below the text of the version. */
const firstStrips = 1

/** The newest runs made with one version, filling in picture by picture. */
export function VersionPictures({ slug, number, hasMore }: { slug: string; number: number; hasMore: boolean }) {
  const runs = useRuns().filter(({ template }) => template?.slug === slug && template.version === number)
  return (
    <DetailsSection id="pictures" level="h3" heading="Pictures">
      <ConnectionLine />
      {runs.length === 0 && <p className="text-soft">Nothing was made with this version yet.</p>}
      <PictureViewer runs={runs}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-7.5">
          {runs.map((run, position) => (
            <GalleryRun key={run.id} run={run} isFirst={position < firstStrips} />
          ))}
        </div>
      </PictureViewer>
      {hasMore && <p className="text-small text-soft">These are the newest {runs.length} runs made with it.</p>}
    </DetailsSection>
  )
}
