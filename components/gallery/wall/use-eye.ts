import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { GalleryImage } from '@/lib/gallery/schema'
import type { WallLayout } from './lay-out'
import { visibleRows } from './visible-rows'

/** The first picture that is looked at, and how far below the top of the window its row stands, px. */
export type Eye = { imageId: string; offset: number }

type Laid = { images: readonly GalleryImage[]; layout: WallLayout; origin: number; key: string }

/** px at the top of the window that a bar covers. */
export const coveredPx = 64
/** A pause this long is the end of a scroll. */
const restMs = 180

/**
 * Remembers what is looked at, and keeps it in place when the wall is laid out for another width or in another style.
 * @param at where to begin; null: where the window stands
 * @param onRest told when scrolling has ended; null where nothing of the wall is in the window
 */
export function useEye(
  wall: RefObject<HTMLElement | null>,
  laid: Laid | null,
  at: Eye | null,
  onRest: (eye: Eye | null) => void,
): void {
  const eye = useRef(at)
  const key = useRef<string | null>(null)

  // Another layout put the picture elsewhere; the window belongs to the browser.
  useLayoutEffect(() => {
    if (!laid || !wall.current || key.current === laid.key) return
    const isFirst = key.current === null
    key.current = laid.key
    if (eye.current && (!isFirst || at)) scrollToEye(wall.current, laid, eye.current)
  }, [wall, laid, at])

  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    if (!laid || !wall.current) return
    const element = wall.current
    const look = () => {
      eye.current = eyeOf(element, laid)
      clearTimeout(resting.current)
      resting.current = setTimeout(() => onRest(eye.current), restMs)
    }
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [wall, laid, onRest])
  useEffect(() => () => clearTimeout(resting.current), [])
}

function eyeOf(wall: HTMLElement, { images, layout, origin }: Laid): Eye | null {
  const top = wall.getBoundingClientRect().top + origin
  const { first, last } = visibleRows(layout.rows, coveredPx - top, window.innerHeight - top)
  const row = last >= first ? layout.rows[first] : undefined
  const image = row && images[row.first]
  return image ? { imageId: image.id, offset: top + row.top } : null
}

function scrollToEye(wall: HTMLElement, { images, layout, origin }: Laid, { imageId, offset }: Eye) {
  const index = images.findIndex(image => image.id === imageId)
  const row = layout.rows.find(row => index >= row.first && index < row.first + row.count)
  if (row) window.scrollBy(0, wall.getBoundingClientRect().top + origin + row.top - offset)
}
