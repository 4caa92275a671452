import { type CropPlace, mostZoom } from '@/lib/image/crop-area'
import type { Size } from '@/lib/provider/sizes'
import { roomOf } from './dragged'

const sliders = [
  { name: 'x', label: 'Left to right', min: 0, max: 1, step: 0.02 },
  { name: 'y', label: 'Top to bottom', min: 0, max: 1, step: 0.02 },
  { name: 'zoom', label: 'Closer', min: 1, max: mostZoom, step: 0.05 },
] as const

/** Where a crop lies, by sliders: what dragging does, for keys and for those who want it exact. */
export function CropRanges({
  image,
  slot,
  place,
  onPlace,
}: {
  image: Size
  slot: Size & { name: string }
  place: CropPlace
  onPlace: (place: CropPlace) => void
}) {
  const room = { ...roomOf(image, slot, place), zoom: true }
  return (
    <div className="grid gap-1">
      {sliders.map(
        ({ name, label, ...bounds }) =>
          room[name] && (
            <label key={name} className="flex items-center gap-3 text-small text-soft">
              <span className="w-24 shrink-0">{label}</span>
              <input
                type="range"
                aria-label={`${label}, ${slot.name}`}
                {...bounds}
                value={place[name]}
                onChange={event => onPlace({ ...place, [name]: Number(event.target.value) })}
                className="h-6 min-w-0 flex-1 accent-ink pointer-coarse:h-11"
              />
            </label>
          ),
      )}
    </div>
  )
}
