'use client'

import { useEffect, useRef, useState } from 'react'
import { rendition } from '@/components/picture/picture-source'
import { buttonStyle } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { GalleryImageDetails } from '@/lib/gallery/schema'
import { type AdSlot, adSlots } from '@/lib/image/ad-slots'
import { type CropPlace, middle } from '@/lib/image/crop-area'
import { type Crop, cropParams, cropTypes } from '@/lib/image/crop-params'
import type { ImageType } from '@/lib/image/schema'
import { CropEditor } from './crop-editor'
import { SlotChoice } from './slot-choice'

/** Browsers refuse more than some twenty changes of the address a second. */
const settleMs = 200

/** One picture cut for the places where it is to be used; everything stands in the address. */
export function CropScreen({ image, atFirst }: { image: GalleryImageDetails; atFirst: readonly Crop[] }) {
  const [places, setPlaces] = useState<ReadonlyMap<string, CropPlace>>(
    () => new Map(atFirst.map(({ slot, place }) => [slot.id, place])),
  )
  const [type, setType] = useState<ImageType>(atFirst[0]?.type ?? cropTypes.jpeg)
  const [areGuided, setGuided] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const crops = cropsIn(places, type)
  // Another page's address is not ours to write.
  useEffect(() => () => clearTimeout(timer.current), [])

  const show = (next: ReadonlyMap<string, CropPlace>, nextType: ImageType) => {
    setPlaces(next)
    setType(nextType)
    clearTimeout(timer.current)
    const address = `/crops/${image.id}?${cropParams(cropsIn(next, nextType))}`
    timer.current = setTimeout(() => window.history.replaceState(window.history.state, '', address), settleMs)
  }
  const place = (slot: AdSlot, to: CropPlace) => show(new Map(places).set(slot.id, to), type)
  const toggle = (slot: AdSlot) => {
    const next = new Map(places)
    if (!next.delete(slot.id)) next.set(slot.id, middle)
    show(next, type)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 wide:grid-cols-[16rem_minmax(0,1fr)]">
      <SlotChoice chosen={places} onToggle={toggle} />
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          {crops.length > 0 && (
            <a href={`/images/${image.id}/crops?${cropParams(crops)}`} download className={buttonStyle('primary')}>
              {crops.length === 1 ? 'Export 1 crop' : `Export ${crops.length} crops`}
            </a>
          )}
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is ours. */}
          <label className="flex items-center gap-2 text-small">
            Save as
            <Select value={type} onChange={event => show(places, typeOf(event.target.value))} className="w-auto!">
              {Object.entries(cropTypes).map(([name, type]) => (
                <option key={name} value={type}>
                  {name.toUpperCase()}
                </option>
              ))}
            </Select>
          </label>
          <label className="flex min-h-11 items-center gap-2 text-small">
            <input
              type="checkbox"
              checked={areGuided}
              onChange={event => setGuided(event.target.checked)}
              className="size-5 accent-ink"
            />
            Show what will be covered
          </label>
        </div>
        {crops.length === 0 && (
          <>
            <p className="max-w-[62ch] text-soft">
              Choose where the picture is to be used. Each place gets a crop of its own; the original stays as it is.
            </p>
            <img
              src={rendition(image.id, 640)}
              width={image.width}
              height={image.height}
              alt={image.prompt}
              className="h-auto max-h-[60dvh] w-auto max-w-full justify-self-start rounded-frame"
            />
          </>
        )}
        <ul className="flex flex-wrap items-start gap-7">
          {crops.map(crop => (
            <li key={crop.slot.id} className="min-w-0">
              <CropEditor image={image} crop={crop} isGuided={areGuided} onPlace={to => place(crop.slot, to)} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** In the order of the list, whatever the order of the presses. */
const cropsIn = (places: ReadonlyMap<string, CropPlace>, type: ImageType): Crop[] =>
  adSlots.flatMap(slot => {
    const place = places.get(slot.id)
    return place ? [{ slot, place, type }] : []
  })

const typeOf = (text: string): ImageType => Object.values(cropTypes).find(type => type === text) ?? cropTypes.jpeg
