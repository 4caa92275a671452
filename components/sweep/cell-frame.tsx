import { frameId } from '@/components/picture/frame-id'
import { rendition, renditionSet } from '@/components/picture/picture-source'
import { useOpenPicture } from '@/components/picture/picture-viewer'
import { GreaseRing } from '@/components/ui/grease-ring'
import type { ImageView } from '@/lib/image/schema'
import type { Size } from '@/lib/provider/sizes'

/** One picture of a cell: press it to open it large, where everything can be done with it. */
export function CellFrame({
  image,
  name,
  shape,
  width,
}: {
  image: ImageView
  /** Which picture of which cell. */
  name: string
  shape: Size
  /** On a wide screen, px. */
  width: number
}) {
  const open = useOpenPicture()
  return (
    <div style={{ aspectRatio: `${shape.width} / ${shape.height}` }} className="relative">
      <button
        type="button"
        id={frameId(image.id)}
        onClick={() => open(image.id)}
        className="block size-full cursor-zoom-in overflow-hidden rounded-frame bg-film-frame"
      >
        <img
          src={rendition(image.id, 320)}
          srcSet={renditionSet(image.id)}
          sizes={`${width}px`}
          width={image.width}
          height={image.height}
          alt={`Open ${name}`}
          loading="lazy"
          decoding="async"
          onLoad={event => event.currentTarget.classList.add('animate-develop')}
          className="size-full object-contain"
        />
      </button>
      {image.isStarred && <GreaseRing />}
    </div>
  )
}
