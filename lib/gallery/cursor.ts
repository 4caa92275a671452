import type { GallerySort } from './schema'

/** Where an image stands in an order: the value it is ordered by, then its place. Orders by arrival have only the place. */
export type Key = { value: number; place: number }

/** The letter keeps a cursor from being read in an order that it was not made for. */
const letters = {
  newest: 'p',
  oldest: 'p',
  largest: 'x',
  smallest: 'x',
  'by-hand': 'h',
  likeness: 'l',
} as const satisfies Record<GallerySort, string>

/** Whether an order is by the place alone. */
export const isByPlace = (sort: GallerySort): boolean => letters[sort] === 'p'

/** Whether an order begins with the greatest. Among equals the one that arrived last then comes first. */
export const isDescending = (sort: GallerySort): boolean => sort === 'newest' || sort === 'largest'

/** A position in an order as text for addresses; it stays good when the image is gone. */
export const cursorOf = (sort: GallerySort, { value, place }: Key): string =>
  isByPlace(sort) ? `p${place.toString(36)}` : `${letters[sort]}${value.toString(36)}.${place.toString(36)}`

/** @returns null for what is no cursor of this order: the address may be old or mistyped */
export function keyOf(sort: GallerySort, cursor: string | null): Key | null {
  const [, letter, first = '', second] = /^([pxhl])([0-9a-z]{1,12})(?:\.([0-9a-z]{1,12}))?$/.exec(cursor ?? '') ?? []
  if (letter !== letters[sort] || isByPlace(sort) !== (second === undefined)) return null
  const [value, place] = [Number.parseInt(first, 36), Number.parseInt(second ?? first, 36)]
  return Number.isSafeInteger(value) && Number.isSafeInteger(place) ? { value, place } : null
}
