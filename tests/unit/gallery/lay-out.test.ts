import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesOf, layOut } from '@/components/gallery/wall/lay-out'
import { visibleRows } from '@/components/gallery/wall/visible-rows'
import { wallMeasure } from '@/components/gallery/wall/wall-measure'

const whole = { top: true, bottom: true }
const square = { width: 1024, height: 1024 }
const shape = fc.record({ width: fc.integer({ min: 256, max: 3840 }), height: fc.integer({ min: 256, max: 3840 }) })
const shapes = fc.array(shape, { minLength: 1, maxLength: 200 })
const width = fc.integer({ min: 320, max: 2600 })
const style = fc.constantFrom('rows' as const, 'grid' as const)

test('every picture stands in exactly one row, in order, from either side of the anchor', () => {
  fc.assert(
    fc.property(shapes, width, style, fc.nat(), (pictures, width, style, seed) => {
      const { rows } = layOut(pictures, seed % pictures.length, style, width, whole)
      const indexes = rows.flatMap(row => Array.from({ length: row.count }, (_, at) => row.first + at))
      expect(indexes).toEqual(pictures.map((_, index) => index))
    }),
  )
})

test('rows follow each other without a gap or an overlap, and no picture leaves the wall', () => {
  fc.assert(
    fc.property(shapes, width, style, fc.nat(), (pictures, width, style, seed) => {
      const { rows, top, bottom } = layOut(pictures, seed % pictures.length, style, width, whole)
      const { gap, most } = wallMeasure(width)
      expect(rows[0]?.top).toBeCloseTo(top)
      for (const [at, row] of rows.entries()) {
        const next = rows[at + 1]
        const end = row.top + row.height
        if (next) expect(next.top).toBeCloseTo(end + gap)
        else expect(bottom).toBeCloseTo(end)
        if (style === 'rows') expect(row.height).toBeLessThanOrEqual(most + 0.01)
        const last = boxesOf(row, pictures, style, width).at(-1)
        expect((last?.left ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(width + 0.01)
      }
    }),
  )
})

test('what comes before or after moves nothing that stands already', () => {
  fc.assert(
    fc.property(shapes, shapes, shapes, width, style, (before, known, after, width, style) => {
      const now = layOut(known, 0, style, width, { top: false, bottom: false })
      const all = [...before, ...known, ...after]
      const later = layOut(all, before.length, style, width, { top: false, bottom: false })
      // A single row is shown although more pictures may join it.
      for (const row of now.rows.length > 1 ? now.rows : []) {
        expect(later.rows).toContainEqual({ ...row, first: row.first + before.length })
      }
    }),
  )
})

test('rows of squares fill the width', () => {
  const { rows } = layOut(Array(12).fill(square), 0, 'rows', 1240, whole)
  expect(rows.map(row => row.count)).toEqual([5, 5, 2])
  expect(rows[0]?.height).toBeCloseTo((1240 - 4 * 8) / 5)
})

test('the even grid gives a phone three columns and a desktop six', () => {
  const columns = (width: number) => layOut(Array(12).fill(square), 0, 'grid', width, whole).rows[0]?.count
  expect(columns(358)).toBe(3)
  expect(columns(1240)).toBe(6)
})

test('the rows that a stretch touches are found', () => {
  const { rows } = layOut(Array(50).fill(square), 25, 'rows', 1240, whole)
  for (const from of [-1000, -300, 0, 5, 250, 900]) {
    const { first, last } = visibleRows(rows, from, from + 500)
    const touched = rows.filter(row => row.top + row.height > from && row.top < from + 500)
    expect(rows.slice(first, last + 1)).toEqual(touched)
  }
})
