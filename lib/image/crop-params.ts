import { type AdSlot, adSlot } from './ad-slots'
import { type CropPlace, middle } from './crop-area'
import type { ImageType } from './schema'

/** What is cut out of a picture, and as what it is saved. */
export type Crop = { slot: AdSlot; place: CropPlace; type: ImageType }

/** What a crop can be saved as, by the word of its address. */
export const cropTypes = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const satisfies Record<
  string,
  ImageType
>

const typeOf = (word: string | null): ImageType =>
  Object.entries(cropTypes).find(([name]) => name === word)?.[1] ?? cropTypes.jpeg

/**
 * The crops in an address: `?slot=meta-square,0.5,0.3,1.2` for each, the place left out where it is the middle, and
 * `as=jpeg|png|webp`. Of a single slot the place may stand by itself: `?slot=meta-square&x=0.5&y=0.3&zoom=1.2`.
 */
export function cropsOf(params: URLSearchParams): Crop[] {
  const type = typeOf(params.get('as'))
  const usual = {
    x: numberOf(params.get('x')) ?? middle.x,
    y: numberOf(params.get('y')) ?? middle.y,
    zoom: numberOf(params.get('zoom')) ?? middle.zoom,
  }
  return params.getAll('slot').flatMap(text => {
    const [id = '', x, y, zoom] = text.split(',')
    const slot = adSlot(id)
    const place = { x: numberOf(x) ?? usual.x, y: numberOf(y) ?? usual.y, zoom: numberOf(zoom) ?? usual.zoom }
    return slot ? [{ slot, place, type }] : []
  })
}

function numberOf(text: string | null | undefined): number | null {
  const number = text ? Number(text) : Number.NaN
  return Number.isFinite(number) ? number : null
}

/** The address words of crops, read by `cropsOf`. */
export function cropParams(crops: readonly Crop[]): URLSearchParams {
  const params = new URLSearchParams()
  for (const { slot, place } of crops) params.append('slot', [slot.id, place.x, place.y, place.zoom].join(','))
  const [first] = crops
  if (first) params.set('as', first.type.slice('image/'.length))
  return params
}
