'use client'

import { PictureViewer } from '@/components/picture/picture-viewer'
import { ConnectionLine } from '@/components/run/connection-line'
import { DetailsSection } from '@/components/run/details-section'
import { useRuns } from '@/components/run/live-runs'
import { QueueBanner } from '@/components/run/queue-banner'
import type { SameInputs } from '@/lib/run/same-inputs'
import type { Field } from '@/lib/template/schema'
import { PicturePair } from './picture-pair'

/** The same inputs in two versions, side by side. What one of them did not make yet can be made here. */
export function PicturePairs({
  pairs,
  fields,
  from,
  to,
}: {
  pairs: readonly SameInputs[]
  /** Those of either version, to name the inputs. */
  fields: readonly Pick<Field, 'name' | 'label'>[]
  from: number
  to: number
}) {
  const runs = useRuns()
  return (
    <DetailsSection level="h3" heading="Same inputs, old and new">
      <ConnectionLine />
      <QueueBanner />
      {pairs.length === 0 && (
        <p className="max-w-[62ch] text-soft">
          Nothing was made with either version yet. Use one of them, and its pictures stand here beside those of the
          other.
        </p>
      )}
      <PictureViewer runs={runs}>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,30rem),1fr))] gap-x-7 gap-y-9">
          {pairs.map((pair, position) => (
            <PicturePair
              key={`${pair.from?.id} ${pair.to?.id}`}
              pair={pair}
              fields={fields}
              from={from}
              to={to}
              isFirst={position === 0}
            />
          ))}
        </ul>
      </PictureViewer>
    </DetailsSection>
  )
}
