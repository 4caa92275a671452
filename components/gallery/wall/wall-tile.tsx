import { memo, type SyntheticEvent, useMemo } from 'react'
import { frameId } from '@/components/picture/frame-id'
import { pictureAddress, rendition, renditionSet } from '@/components/picture/picture-source'
import { purgeDay } from '@/components/picture/purge-day'
import { GreaseRing } from '@/components/ui/grease-ring'
import type { GalleryImage } from '@/lib/gallery/schema'
import { placeholderStyle } from './placeholder-style'
import { stopLoading } from './stop-loading'
import { flowStyle } from './wall-flow'
import type { WallStyle } from './wall-measure'

/** A rendition may be shown this much larger than it is before the next one is fetched: half the bytes of a first view. */
const blowUp = 1.25

/** Where a dragged picture would be put. */
export type DropMark = { imageId: string; side: 'before' | 'after' }

export type TileState = {
  isSelected: boolean
  /** Something is selected, so that every box is seen. */
  isSelecting: boolean
  /** Moved to the trash, or out of it, while it is shown. */
  isLeaving: boolean
  /** Null before script: then every picture is a stop. */
  isTabStop: boolean | null
  drop: DropMark['side'] | null
}

/** Where a picture stands on the wall, px; nothing of it is known before script. */
type Place = { left?: number; top?: number; width?: number; height?: number }

/**
 * One picture on the wall: its link, and the box that selects it. What happens at a press is the wall's business.
 * @param props.isLate far down on the server's page: where there is script, it is drawn when it is scrolled to
 */
export const WallTile = memo(function WallTile({
  image,
  wallStyle,
  left,
  top,
  width,
  height,
  isLate,
  isSelected,
  isSelecting,
  isLeaving,
  isTabStop,
  drop,
}: {
  image: GalleryImage
  wallStyle: WallStyle
  isLate: boolean
} & Place &
  TileState) {
  const isPlaced = width !== undefined
  const placeholder = useMemo(() => placeholderStyle(image.placeholder, isPlaced), [image.placeholder, isPlaced])
  const picture = (
    <img
      ref={stopLoading}
      src={rendition(image.id, 320)}
      srcSet={renditionSet(image.id)}
      sizes={width === undefined ? '15rem' : `${Math.round(width / blowUp)}px`}
      width={image.width}
      height={image.height}
      alt={image.prompt}
      decoding="async"
      onLoad={event => develop(event, image.id)}
      className={`size-full rounded-frame ${isLeaving ? 'opacity-0' : ''}`}
    />
  )
  return (
    <li
      data-image={image.id}
      style={width === undefined ? flowStyle(image, wallStyle) : { left, top, width, height }}
      className={`group grid place-items-center ${width === undefined ? 'relative' : 'absolute'} ${drop ? dropMarks[drop] : ''}`}
    >
      <div
        style={wallStyle === 'grid' ? { aspectRatio: image.width / image.height } : undefined}
        className={`relative ${shapes[shapeOf(image, wallStyle)]} ${isSelected ? 'scale-95' : ''}`}
      >
        <a
          id={frameId(image.id)}
          href={pictureAddress(image.id)}
          tabIndex={isTabStop === false ? -1 : undefined}
          style={placeholder}
          className={`block size-full scroll-mt-20 scroll-mb-24 rounded-frame bg-film-frame bg-cover [-webkit-touch-callout:none] ${isSelected ? 'outline-3 outline-offset-1 outline-ink' : ''}`}
        >
          {isLate ? <noscript>{picture}</noscript> : picture}
        </a>
        {image.isStarred && !isLeaving && <GreaseRing />}
        {image.deletedAt !== null && !isLeaving && (
          <span className="pointer-events-none absolute right-1.5 bottom-1.5 max-w-[calc(100%-0.75rem)] truncate rounded-frame bg-film/80 px-1.5 py-0.5 text-edge text-film-text">
            Until {purgeDay(image.deletedAt)}
          </span>
        )}
        {isLeaving ? (
          <button
            type="button"
            data-undo
            className="absolute inset-0 m-auto h-8 w-16 rounded-control bg-film text-small text-film-text"
          >
            Undo
          </button>
        ) : (
          <input
            type="checkbox"
            aria-label={`Select ${image.prompt}`}
            tabIndex={-1}
            checked={isSelected}
            readOnly
            className={`absolute top-1.5 left-1.5 size-6 accent-ink ${isSelecting ? '' : hiddenBox}`}
          />
        )}
      </div>
    </li>
  )
})

const hiddenBox =
  'opacity-0 group-hover:opacity-100 group-has-focus-visible:opacity-100 pointer-coarse:not-checked:pointer-events-none'

const dropMark = 'before:absolute before:inset-y-0 before:w-1 before:rounded-full before:bg-mark'
const dropMarks = { before: `${dropMark} before:-left-1.5`, after: `${dropMark} before:-right-1.5` }

const shapes = { full: 'size-full', wide: 'w-full', tall: 'h-full' }

/** In the even grid a picture lies in the middle of its square. */
const shapeOf = ({ width, height }: GalleryImage, style: WallStyle): keyof typeof shapes =>
  style === 'rows' ? 'full' : width >= height ? 'wide' : 'tall'

/** Pictures seen before: scrolled back to, they are there at once. */
const developed = new Set<string>()
const mostRemembered = 5000

/** From the moment the picture is there, not from the moment its element is: it would pop otherwise. */
function develop({ currentTarget }: SyntheticEvent<HTMLImageElement>, imageId: string) {
  if (developed.has(imageId)) return
  if (developed.size > mostRemembered) developed.clear()
  developed.add(imageId)
  currentTarget.classList.add('animate-develop')
}
