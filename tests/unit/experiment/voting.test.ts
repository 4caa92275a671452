import { expect, test } from 'vitest'
import { deedOf } from '@/components/experiment/vote/vote-keys'
import { chosen, shownPair, undone, votingOf } from '@/components/experiment/vote/voting'

const plain = { ctrlKey: false, metaKey: false, altKey: false, repeat: false }

test('a voting is taken up at the first pair without an answer', () => {
  const voting = votingOf(['g', 'c', 'i'], { g: 'left' })
  expect(shownPair(voting)).toBe('c')
  expect(shownPair(chosen(voting, 'tie'))).toBe('i')
})

test('after the last pair come those that were passed over, then nothing', () => {
  const voting = votingOf(['a', 'b', 'c'], { b: 'skip' })
  const third = chosen(voting, 'left')
  expect(shownPair(third)).toBe('c')
  const all = chosen(third, 'both-bad')
  expect(shownPair(all)).toBeNull()
  expect(chosen(all, 'left')).toBe(all)
})

test('undo goes back one pair at a time, from the end too, and an answer given again leads on', () => {
  const all = votingOf(['a', 'b'], { a: 'left', b: 'right' })
  const last = undone(all)
  expect(shownPair(last)).toBe('b')
  const first = undone(last)
  expect(shownPair(first)).toBe('a')
  expect(undone(first)).toBe(first)
  const corrected = chosen(first, 'right')
  expect(shownPair(corrected)).toBeNull()
  expect(corrected.choices).toEqual({ a: 'right', b: 'right' })
})

test('keys answer; with a modifier, or held down, they are the browser’s', () => {
  expect(deedOf({ ...plain, key: 'ArrowLeft' })).toBe('left')
  expect(deedOf({ ...plain, key: 'Z' })).toBe('undo')
  expect(deedOf({ ...plain, key: 'x' })).toBeNull()
  expect(deedOf({ ...plain, key: 's', ctrlKey: true })).toBeNull()
  expect(deedOf({ ...plain, key: 'ArrowLeft', repeat: true })).toBeNull()
})
