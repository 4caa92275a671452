import { expect, test } from 'vitest'
import { nextPicture, type Step } from '@/components/gallery/select/next-picture'
import { allOf, extended, nothingSelected, toggled, without } from '@/components/gallery/select/selection'
import { layOut } from '@/components/gallery/wall/lay-out'

const order = ['a', 'b', 'c', 'd', 'e']

test('a press chooses a picture, another lets go of it', () => {
  const one = toggled(nothingSelected, 'b')
  expect([...one.ids]).toEqual(['b'])
  expect([...toggled(one, 'b').ids]).toEqual([])
})

test('a range runs from the last choice to this one, in either direction, and keeps what was chosen', () => {
  const start = toggled(toggled(nothingSelected, 'e'), 'c')
  expect([...extended(start, 'a', order).ids].sort()).toEqual(['a', 'b', 'c', 'e'])
  expect([...extended(toggled(nothingSelected, 'b'), 'd', order).ids]).toEqual(['b', 'c', 'd'])
})

test('a second range begins where the first did', () => {
  const first = extended(toggled(nothingSelected, 'b'), 'd', order)
  expect([...extended(first, 'a', order).ids].sort()).toEqual(['a', 'b', 'c', 'd'])
})

test('a range from a picture that is no longer known chooses only the one pressed', () => {
  expect([...extended({ ids: new Set(['x']), from: 'x' }, 'c', order).ids]).toEqual(['x', 'c'])
})

test('what is gone is not chosen any more', () => {
  const left = without(
    allOf(order),
    new Map([
      ['a', 'trash'],
      ['e', 'trash'],
    ]),
  )
  expect([...left.ids]).toEqual(['b', 'c', 'd'])
  expect(left.from).toBeNull()
})

test('arrows lead to the picture beside, above and below, and stay at the ends', () => {
  const shapes = Array(12).fill({ width: 1, height: 1 })
  const width = 1240
  const wall = {
    rows: layOut(shapes, 0, 'rows', width, { top: true, bottom: true }).rows,
    shapes,
    style: 'rows',
    width,
  } as const
  const to = (from: number, step: Step) => nextPicture(from, step, wall)
  expect(to(0, 'left')).toBe(0)
  expect(to(0, 'right')).toBe(1)
  expect(to(2, 'down')).toBe(7)
  expect(to(7, 'up')).toBe(2)
  expect(to(9, 'down')).toBe(11)
  expect(to(11, 'down')).toBe(11)
  expect(to(5, 'first')).toBe(0)
  expect(to(5, 'last')).toBe(11)
})
