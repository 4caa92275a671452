import { type PointerEvent, useRef } from 'react'
import { rendition } from '@/components/picture/picture-source'
import type { GalleryImageDetails } from '@/lib/gallery/schema'
import { type CropPlace, cropArea, isEnlarged } from '@/lib/image/crop-area'
import type { Crop } from '@/lib/image/crop-params'
import { sizeText, sizeWords } from '@/lib/provider/sizes'
import { CropRanges } from './crop-ranges'
import { dragged } from './dragged'
import { SafeGuides } from './safe-guides'

/** A crop on the screen is at most so large, px. */
const most = { width: 520, height: 380 }

/** What a slot will show of the picture. It is dragged by mouse or finger, and moved by the sliders below it. */
export function CropEditor({
  image,
  crop: { slot, place },
  isGuided,
  onPlace,
}: {
  image: GalleryImageDetails
  crop: Crop
  isGuided: boolean
  onPlace: (place: CropPlace) => void
}) {
  const last = useRef<{ x: number; y: number } | null>(null)
  const area = cropArea(image, slot, place)
  const width = Math.round(Math.min(most.width, (most.height * slot.width) / slot.height, slot.width))
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!last.current) return
    const box = event.currentTarget.getBoundingClientRect()
    const by = {
      x: (event.clientX - last.current.x) / box.width,
      y: (event.clientY - last.current.y) / box.height,
    }
    last.current = { x: event.clientX, y: event.clientY }
    onPlace(dragged(image, slot, place, by))
  }
  const letGo = () => {
    last.current = null
  }
  return (
    <figure className="grid gap-2" style={{ width: `min(100%, ${Math.max(width, 200)}px)` }}>
      <figcaption className="text-small">
        <span className="font-medium">{slot.name}</span> <span className="text-soft">{slot.group}</span>
        <br />
        <span className="font-mono text-edge text-soft">{sizeWords(sizeText(slot))}</span>
      </figcaption>
      <div
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId)
          last.current = { x: event.clientX, y: event.clientY }
        }}
        onPointerMove={move}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        style={{ width: `min(100%, ${width}px)`, aspectRatio: slot.width / slot.height }}
        className="relative cursor-grab touch-none overflow-hidden rounded-frame bg-film-frame active:cursor-grabbing"
      >
        <img
          src={rendition(image.id, 1280)}
          alt={`${slot.name}: ${image.prompt}`}
          draggable={false}
          style={{
            width: percent(image.width, area.width),
            height: percent(image.height, area.height),
            left: percent(-area.left, area.width),
            top: percent(-area.top, area.height),
          }}
          className="absolute max-w-none select-none"
        />
        {isGuided && slot.safe && <SafeGuides slot={slot} safe={slot.safe} />}
      </div>
      <CropRanges image={image} slot={slot} place={place} onPlace={onPlace} />
      {isEnlarged(area, slot) && (
        <p className="border-l-3 border-mark pl-2 text-small">
          Enlarged: here the picture has {sizeWords(sizeText(area))} pixels.
        </p>
      )}
    </figure>
  )
}
