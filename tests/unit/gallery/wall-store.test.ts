import { expect, test } from 'vitest'
import { createWallStore, type FetchPage } from '@/components/gallery/wall/wall-store'
import type { GalleryPage } from '@/lib/gallery/schema'
import { anImage, aRun } from '@/tests/unit/run/live-fakes'
import { aGalleryImage } from './gallery-fakes'

const page = (ids: string, about: Partial<GalleryPage> = {}): GalleryPage => ({
  images: [...ids].map(id => aGalleryImage({ id, cursor: `at ${id}`, runId: `run of ${id}` })),
  before: null,
  after: null,
  total: null,
  ...about,
})
const idsOf = (store: ReturnType<typeof createWallStore>) =>
  store
    .shown()
    .images.map(image => image.id)
    .join('')
const never: FetchPage = () => new Promise(() => {})

test('the wall grows at both ends, and an image that moved meanwhile is shown once', async () => {
  const pages: Record<string, GalleryPage> = {
    'after c2': page('ef', { after: 'c3' }),
    'before c1': page('ab', { after: 'c9' }),
  }
  const store = createWallStore(page('cde', { before: 'c1', after: 'c2' }), async ({ direction, cursor }) => {
    return pages[`${direction} ${cursor}`] ?? null
  })
  await store.loadMore('after')
  await store.loadMore('before')
  expect(idsOf(store)).toBe('abcdef')
  expect(store.shown()).toMatchObject({ before: null, after: 'c3', anchor: { index: 2, top: 0 } })
})

test('a page is asked for once at a time, and one that does not come can be asked for again', async () => {
  const asked: string[] = []
  const store = createWallStore(page('a', { after: 'next' }), async ({ cursor }) => {
    asked.push(String(cursor))
    return null
  })
  await Promise.all([store.loadMore('after'), store.loadMore('after')])
  expect(asked).toEqual(['next'])
  expect(store.shown().failed.after).toBe(true)
  await store.loadMore('after')
  expect(asked).toEqual(['next', 'next'])
})

test('a page that comes after the wall was begun anew is not put at its end', async () => {
  let answer = (_: GalleryPage) => {}
  const store = createWallStore(page('a', { after: 'next' }), () => new Promise(resolve => (answer = resolve)))
  const loading = store.loadMore('after')
  await store.restart(page('xyz', { after: 'other' }))
  answer(page('b'))
  await loading
  expect(idsOf(store)).toBe('xyz')
})

test('news are the pictures before the first one that is known, also when the first one is gone', async () => {
  const store = createWallStore(page('cd'), async () => page('abd'))
  await store.lookForNews()
  expect(store.shown().news).toEqual({ count: 2, mayBeMore: false })
})

test('a picture that its run no longer shows keeps its place as one that left, and comes back when it does', () => {
  const store = createWallStore(page('ab'), never)
  const run = (change: number, images: ReturnType<typeof anImage>[]) =>
    aRun({ number: 1, id: 'run of a', change, images })
  store.followRuns([run(1, [])], true)
  expect([...store.shown().leaving]).toEqual([['a', 'trash']])
  store.followRuns([run(2, [anImage('a')])], true)
  expect(store.shown().leaving.size).toBe(0)
})

test('an older state of a run does not bring back what was deleted meanwhile', () => {
  const store = createWallStore(page('a'), never)
  const run = aRun({ number: 1, id: 'run of a', change: 5, images: [anImage('a')] })
  store.followRuns([run], true)
  store.leave(['a'], 'trash')
  store.followRuns([run, aRun({ number: 2, id: 'another', change: 6 })], true)
  expect(store.shown().leaving.has('a')).toBe(true)
})

test('what was taken out of a collection stays out although its run still shows it', () => {
  const store = createWallStore(page('a'), never)
  store.leave(['a'], 'collection')
  store.followRuns([aRun({ number: 1, id: 'run of a', change: 1, images: [anImage('a')] })], true)
  expect(store.shown().leaving.get('a')).toBe('collection')
})

test('a star that was given elsewhere is shown', () => {
  const store = createWallStore(page('ab'), never)
  const other = store.shown().images[1]
  store.followRuns(
    [aRun({ number: 1, id: 'run of a', change: 1, images: [{ ...anImage('a'), isStarred: true }] })],
    true,
  )
  expect(store.shown().images[0]?.isStarred).toBe(true)
  expect(store.shown().images[1]).toBe(other)
})
