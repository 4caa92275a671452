import { expect, test } from 'vitest'
import { mergeRuns } from '@/components/run/merge-runs'
import { createRunStore } from '@/components/run/run-store'
import { anImage, aPause, aRun } from './live-fakes'

test('runs are listed newest first, however they arrive', () => {
  const runs = mergeRuns([aRun({ number: 2 })], [aRun({ number: 1 }), aRun({ number: 3 })])
  expect(runs.map(run => run.number)).toEqual([3, 2, 1])
})

test('of two states of a run the later change wins, in whichever order they come', () => {
  const early = aRun({ number: 1, change: 5, state: 'sending' })
  const late = aRun({ number: 1, change: 6, state: 'succeeded' })
  expect(mergeRuns([early], [late])[0]?.state).toBe('succeeded')
  expect(mergeRuns([late], [early])[0]?.state).toBe('succeeded')
})

test('news about nothing leaves the list as it is', () => {
  const known = [aRun({ number: 2 }), aRun({ number: 1 })]
  expect(mergeRuns(known, [aRun({ number: 1 })])).toBe(known)
})

test('a run that did not change stays the same object when another one does', () => {
  const still = aRun({ number: 1 })
  const runs = mergeRuns([still], [aRun({ number: 2 })])
  expect(runs[1]).toBe(still)
})

test('an old run starred elsewhere does not hide the runs between it and the oldest shown', () => {
  const store = createRunStore([aRun({ number: 9 }), aRun({ number: 8 })], true)
  store.receive([aRun({ number: 3, change: 99 })])
  expect(numbers(store)).toEqual([9, 8])
  store.receiveOlder([aRun({ number: 7 }), aRun({ number: 6 })], true)
  expect(numbers(store)).toEqual([9, 8, 7, 6])
  expect(store.shown().oldest).toBe(6)
  store.receiveOlder([aRun({ number: 3, change: 99 })], false)
  expect(store.shown().oldest).toBeNull()
})

test('when everything is shown, a run of any age is taken in', () => {
  const store = createRunStore([aRun({ number: 9 })], false)
  store.receive([aRun({ number: 3 })])
  expect(numbers(store)).toEqual([9, 3])
})

test('a star shows at once and gives way to what the server says next', () => {
  const store = createRunStore([aRun({ number: 1, change: 4, images: [anImage('a'), anImage('b')] })], false)
  store.star('b', true)
  expect(stars(store)).toEqual([false, true])
  store.receive([aRun({ number: 1, change: 5, images: [anImage('a'), anImage('b')] })])
  expect(stars(store)).toEqual([false, false])
})

test('listeners hear of changes and of nothing else', () => {
  const store = createRunStore([aRun({ number: 1 })], false)
  let heard = 0
  const leave = store.subscribe(() => heard++)
  store.receive([aRun({ number: 1 })])
  expect(heard).toBe(0)
  store.receive([aRun({ number: 2 })])
  expect(heard).toBe(1)
  leave()
  store.receive([aRun({ number: 3 })])
  expect(heard).toBe(1)
})

test('a pause is shown until it is over, and one said again is no news', () => {
  const store = createRunStore([], false, aPause())
  let heard = 0
  store.subscribe(() => heard++)
  store.pause(aPause())
  expect(heard).toBe(0)
  store.pause(aPause({ waiting: 19 }))
  expect(store.shown().pause?.waiting).toBe(19)
  store.pause(null)
  expect([store.shown().pause, heard]).toEqual([null, 2])
})

type Store = ReturnType<typeof createRunStore>
const numbers = (store: Store) => store.shown().runs.map(run => run.number)
const stars = (store: Store) => store.shown().runs[0]?.images.map(image => image.isStarred)
