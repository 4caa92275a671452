import { expect, test } from 'vitest'
import { movedBefore, stepTarget } from '@/components/gallery/select/moved'

const all = ['a', 'b', 'c', 'd', 'e'].map(id => ({ id }))
const ids = (...some: string[]) => new Set(some)
const order = (...args: Parameters<typeof movedBefore>) =>
  movedBefore(...args)
    .map(({ id }) => id)
    .join('')

test('pictures are put before another one, or at the end, in the order they stand in', () => {
  expect(order(all, ids('d'), 'b')).toBe('adbce')
  expect(order(all, ids('e', 'c'), 'a')).toBe('ceabd')
  expect(order(all, ids('a'), null)).toBe('bcdea')
})

test('before one of themselves nothing moves', () => {
  expect(order(all, ids('b', 'c'), 'c')).toBe('abcde')
})

test('a step moves past one neighbour, and none leads beyond the ends', () => {
  const step = (some: Set<string>, to: 'earlier' | 'later') => {
    const target = stepTarget(all, some, to)
    return target === undefined ? null : order(all, some, target)
  }
  expect(step(ids('c'), 'earlier')).toBe('acbde')
  expect(step(ids('c'), 'later')).toBe('abdce')
  expect(step(ids('d'), 'later')).toBe('abced')
  expect(step(ids('a'), 'earlier')).toBeNull()
  expect(step(ids('e'), 'later')).toBeNull()
  expect(step(ids('b', 'c'), 'later')).toBe('adbce')
})
