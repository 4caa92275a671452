import { type CropPlace, cropArea } from '@/lib/image/crop-area'
import type { Size } from '@/lib/provider/sizes'

/**
 * The place of a crop after the picture was dragged under it.
 * @param by parts of the crop's own width and height
 */
export function dragged(picture: Size, slot: Size, place: CropPlace, by: { x: number; y: number }): CropPlace {
  const area = cropArea(picture, slot, place)
  return {
    ...place,
    x: between(area.left - by.x * area.width, picture.width - area.width, place.x),
    y: between(area.top - by.y * area.height, picture.height - area.height, place.y),
  }
}

/** Along which sides a crop has room to move. */
export function roomOf(picture: Size, slot: Size, place: CropPlace): { x: boolean; y: boolean } {
  const area = cropArea(picture, slot, place)
  return { x: area.width < picture.width, y: area.height < picture.height }
}

/** Three digits: a thousandth of any picture is a few pixels. */
const rounded = (part: number): number => Math.round(part * 1000) / 1000

const between = (at: number, room: number, otherwise: number): number =>
  room <= 0 ? otherwise : rounded(Math.min(1, Math.max(0, at / room)))
