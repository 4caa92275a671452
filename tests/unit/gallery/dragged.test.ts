import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dragged, roomOf } from '@/components/crop/dragged'
import { cropArea, middle } from '@/lib/image/crop-area'

const wide = { width: 1536, height: 1024 }
const story = { width: 1080, height: 1920 }

test('dragging the picture to the right shows more of its left', () => {
  const place = dragged(wide, story, middle, { x: 0.5, y: 0 })
  expect(place.x).toBeLessThan(middle.x)
  expect(place.y).toBe(middle.y)
})

test('a crop that has no room along a side stays there, and has room once it is closer', () => {
  expect(roomOf(wide, story, middle)).toEqual({ x: true, y: false })
  expect(dragged(wide, story, middle, { x: 0, y: 0.3 })).toEqual(middle)
  expect(roomOf(wide, story, { ...middle, zoom: 2 })).toEqual({ x: true, y: true })
})

test('however it is dragged, a crop stays within the picture and follows the pointer', () => {
  const side = fc.integer({ min: 100, max: 3840 })
  const part = fc.double({ min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(side, side, fc.double({ min: 1, max: 4, noNaN: true }), part, part, (width, height, zoom, x, y) => {
      const picture = { width, height }
      const before = { ...middle, zoom }
      const after = dragged(picture, story, before, { x, y })
      const [from, to] = [cropArea(picture, story, before), cropArea(picture, story, after)]
      expect(to.left).toBeGreaterThanOrEqual(0)
      expect(to.left + to.width).toBeLessThanOrEqual(width)
      const wanted = Math.min(width - from.width, Math.max(0, from.left - x * from.width))
      expect(Math.abs(to.left - wanted)).toBeLessThanOrEqual(width / 1000 + 1)
    }),
  )
})
