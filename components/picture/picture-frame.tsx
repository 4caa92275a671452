import type { SyntheticEvent } from 'react'
import { GreaseRing } from '@/components/ui/grease-ring'
import type { ImageView } from '@/lib/image/schema'
import type { Size } from '@/lib/provider/sizes'
import type { Failure } from '@/lib/result'
import type { RunView } from '@/lib/run/schema'
import { frameId } from './frame-id'
import { pictureOf } from './picture'
import { PictureActions } from './picture-actions'
import { rendition, renditionSet } from './picture-source'
import { useOpenPicture } from './picture-viewer'
import { useStar } from './use-star'

/**
 * One exposed frame: press it to open the picture. Its actions appear on hover and focus; on touch they are left to
 * the opened picture, where there is room for a finger.
 */
export function PictureFrame({
  run,
  image,
  position,
  shape,
  width,
  isFirst,
  onRefusal,
}: {
  run: RunView
  image: ImageView
  position: number
  shape: Size
  /** On a wide screen, px. */
  width: number
  isFirst: boolean
  onRefusal: (failure: Failure | null) => void
}) {
  const open = useOpenPicture()
  const star = useStar(image, onRefusal)
  return (
    <div style={{ aspectRatio: `${shape.width} / ${shape.height}` }} className="group @container relative">
      <button
        type="button"
        id={frameId(image.id)}
        onClick={() => open(image.id)}
        className="block size-full cursor-zoom-in overflow-hidden rounded-frame bg-film-frame"
      >
        <span className="sr-only">
          Open picture {position + 1} of {run.images.length}:{' '}
        </span>
        <img
          src={rendition(image.id, 640)}
          srcSet={renditionSet(image.id)}
          sizes={`(max-width: 899px) 50vw, ${width}px`}
          width={image.width}
          height={image.height}
          alt={run.prompt}
          loading={isFirst ? 'eager' : 'lazy'}
          decoding="async"
          onLoad={develop}
          className="size-full object-contain"
        />
      </button>
      {star.isStarred && <GreaseRing />}
      <div className="absolute inset-x-2 bottom-2 flex gap-1.5 opacity-0 transition-opacity group-has-focus-visible:opacity-100 pointer-fine:group-hover:opacity-100 pointer-coarse:not-has-focus-visible:pointer-events-none @max-[9.5rem]:inset-x-1 @max-[9.5rem]:bottom-1 @max-[9.5rem]:gap-1">
        <PictureActions picture={pictureOf(run, image, position)} star={star} onRefusal={onRefusal} />
      </div>
    </div>
  )
}

/** From the moment the picture is there, not from the moment its element is: it would pop otherwise. */
const develop = (event: SyntheticEvent<HTMLImageElement>) => event.currentTarget.classList.add('animate-develop')
