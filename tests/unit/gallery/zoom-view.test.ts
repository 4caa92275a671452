import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted, isZoomed, movedBy, withinStage, zoomedAt } from '@/components/picture/zoom/zoom-view'

const stage = { width: 800, height: 600 }
const picture = { width: 600, height: 600 }
const part = fc.double({ min: -300, max: 300, noNaN: true })
const factor = fc.double({ min: 0.2, max: 5, noNaN: true })

test('zooming keeps the point under the pointer where it is', () => {
  fc.assert(
    fc.property(part, part, fc.double({ min: 1, max: 5, noNaN: true }), (x, y, by) => {
      const before = { scale: 2, x: 40, y: -25 }
      const after = zoomedAt(before, by, { x, y })
      expect((x - after.x) / after.scale).toBeCloseTo((x - before.x) / before.scale)
      expect((y - after.y) / after.scale).toBeCloseTo((y - before.y) / before.scale)
    }),
  )
})

test('however it is zoomed and moved, no edge of the picture leaves the edge of its stage inwards', () => {
  fc.assert(
    fc.property(factor, part, part, part, part, (by, x, y, dx, dy) => {
      const view = withinStage(movedBy(zoomedAt(fitted, by, { x, y }), { x: dx, y: dy }), stage, picture)
      const overhang = (picture.width * view.scale - stage.width) / 2
      expect(Math.abs(view.x)).toBeLessThanOrEqual(Math.max(0, overhang) + 0.001)
      expect(view.scale).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('zoomed out again, the picture is fitted in as it was', () => {
  const view = withinStage(zoomedAt(zoomedAt(fitted, 4, { x: 90, y: 10 }), 0.1, { x: -50, y: 70 }), stage, picture)
  expect(view).toEqual({ scale: 1, x: expect.closeTo(0), y: expect.closeTo(0) })
  expect(isZoomed(view)).toBe(false)
})
