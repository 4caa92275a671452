import { type RefObject, useState } from 'react'
import type { Zoom } from '@/components/picture/zoom/use-zoom'
import { ZoomStage } from '@/components/picture/zoom/zoom-stage'
import { fitted } from '@/components/picture/zoom/zoom-view'
import { VotePicture } from './vote-picture'

export type Side = 'left' | 'right'

/** A frame is as high as its picture, but leaves room for the answers below. */
export const frameHeight = 'w-full max-h-[40dvh] wide:max-h-[54dvh]'

const stage = 'rounded-strip bg-film'
const sides = ['left', 'right'] as const

/**
 * Two pictures beside each other, zoomed and moved together; or one after the other in one place, where the eye sees what
 * moves. A finger's swipe answers for the side it goes to.
 * @param props.alone the side that is shown alone; null for both
 */
export function VotePair({
  sources,
  ratio,
  alone,
  zoom,
  onSwipe,
}: {
  sources: Readonly<Record<Side, string>>
  /** Of both frames, width by height: nothing but the picture differs. */
  ratio: number
  alone: Side | null
  zoom: RefObject<Zoom | null>
  onSwipe: (side: Side) => void
}) {
  const shared = useState(fitted)
  const swipe = { left: () => onSwipe('left'), right: () => onSwipe('right') }
  if (alone) {
    return (
      <ZoomStage
        isInPage
        shared={shared}
        zoomRef={zoom}
        onSwipe={swipe}
        className={`${stage} h-[46dvh] wide:h-[56dvh]`}
      >
        {({ view }) =>
          sides.map(side => (
            // Both stay drawn: a flip shows at once, and in the same place.
            <div
              key={side}
              style={{ visibility: side === alone ? 'visible' : 'hidden' }}
              className="pointer-events-none col-start-1 row-start-1 size-full"
            >
              <VotePicture source={sources[side]} name={side} view={view} />
            </div>
          ))
        }
      </ZoomStage>
    )
  }
  return (
    <div className="grid grid-cols-2 gap-2 wide:gap-4">
      {sides.map(side => (
        <div key={side} style={{ aspectRatio: ratio }} className={frameHeight}>
          <ZoomStage
            isInPage
            shared={shared}
            {...(side === 'left' && { zoomRef: zoom })}
            onSwipe={swipe}
            className={`${stage} size-full`}
          >
            {({ view }) => <VotePicture source={sources[side]} name={side} view={view} />}
          </ZoomStage>
        </div>
      ))}
    </div>
  )
}
