import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut, type WallRow } from '@/components/gallery/wall/lay-out'
import { type Kept, trimmed } from '@/components/gallery/wall/trim'
import { visibleRows } from '@/components/gallery/wall/visible-rows'
import { aGalleryImage } from './gallery-fakes'

const width = 1240
const many = Array.from({ length: 4000 }, (_, at) =>
  aGalleryImage({ id: `i${at}`, cursor: `c${at}`, width: 600 + ((at * 7919) % 900), height: 1000 }),
)
const kept = (anchor: number): Kept => ({ images: many, anchor: { index: anchor, top: 50 }, before: 'b', after: 'a' })

const rowsOf = ({ images, anchor, before, after }: Kept): WallRow[] =>
  layOut(images, anchor.index, 'rows', width, { top: before === null, bottom: after === null }).rows

/** The pictures of a row and where it stands on the wall. */
const placed = (stretch: Kept, row: WallRow) => [
  stretch.images.slice(row.first, row.first + row.count).map(image => image.id),
  Math.round(stretch.anchor.top + row.top),
  Math.round(row.height),
]

test('rows near the eye stay where they are, and memory stays bounded', () => {
  fc.assert(
    fc.property(fc.nat(many.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), (anchor, where) => {
      const before = kept(anchor)
      const rows = rowsOf(before)
      const span = (rows.at(-1)?.top ?? 0) - (rows[0]?.top ?? 0)
      const from = (rows[0]?.top ?? 0) + where * (span - 2000)
      const seen = visibleRows(rows, from, from + 1500)
      const after = trimmed(before, { rows, ...seen })
      if (!after) throw new Error('4,000 pictures are too many')
      expect(after.images.length).toBeLessThan(1500)
      const still = rowsOf(after).map(row => placed(after, row))
      for (const row of rows.slice(seen.first, seen.last + 1)) expect(still).toContainEqual(placed(before, row))
    }),
  )
})

test('what was let go of can be asked for again from the first and last that remain', () => {
  const before = kept(0)
  const rows = rowsOf(before)
  const after = trimmed(before, { rows, first: Math.floor(rows.length / 2), last: Math.floor(rows.length / 2) + 4 })
  expect(after?.before).toBe(after?.images[0]?.cursor)
  expect(after?.after).toBe(after?.images.at(-1)?.cursor)
})

test('a short stretch is left alone', () => {
  const short = { ...kept(0), images: many.slice(0, 500) }
  expect(trimmed(short, { rows: rowsOf(short), first: 0, last: 3 })).toBeNull()
})
