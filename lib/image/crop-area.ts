type Size = { width: number; height: number }
type Area = Size & { left: number; top: number }

/**
 * Which part of a picture is taken: where it lies between the edges (0: left or top, 1: right or bottom), and how much
 * closer than the largest possible one it is.
 */
export type CropPlace = { x: number; y: number; zoom: number }

export const middle: CropPlace = { x: 0.5, y: 0.5, zoom: 1 }
export const mostZoom = 4

/** Whole pixels of a picture in the shape of a slot, all within it. */
export function cropArea(picture: Size, slot: Size, { x, y, zoom }: CropPlace): Area {
  const scale = Math.min(picture.width / slot.width, picture.height / slot.height) / within(zoom, 1, mostZoom)
  const width = within(Math.round(slot.width * scale), 1, picture.width)
  const height = within(Math.round(slot.height * scale), 1, picture.height)
  return {
    left: Math.round((picture.width - width) * within(x, 0, 1)),
    top: Math.round((picture.height - height) * within(y, 0, 1)),
    width,
    height,
  }
}

const within = (number: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.isFinite(number) ? number : least))

/** Whether a part has fewer pixels than its slot: what is drawn between them is made up. */
export const isEnlarged = (area: Size, slot: Size): boolean => area.width < slot.width || area.height < slot.height
