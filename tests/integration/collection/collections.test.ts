import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addToEnd, putBack, putBefore, takeOut } from '@/lib/collection/order-images'
import { purgeCollections } from '@/lib/collection/purge'
import { changeCollection, collectionCard, collectionCards, insertCollection } from '@/lib/collection/records'
import { trashImages } from '@/lib/gallery/change-images'
import { onEveryDatabase } from '@/tests/support/databases'
import { cameIn, idsOf, totalOf } from '@/tests/support/gallery'
import { owner, stranger } from '@/tests/support/runs'

async function made(name: string, imageIds: string[] = [], who = owner) {
  const collection = await insertCollection(who, { name, imageIds })
  if (!collection.ok) throw new Error(collection.error.message)
  return collection.value
}

const inOrder = (slug: string) => idsOf({ collection: slug, sort: 'by-hand' })

onEveryDatabase(() => {
  test('what was taken out comes back to its place, or to the end when its neighbour has left', async () => {
    const { ids } = await cameIn({}, { n: 5 })
    const [a = '', b = '', c = '', d = '', e = ''] = ids
    const { id, slug } = await made('Undone', [a, b, c, d])
    await takeOut(owner, id, [b, d])
    const places = [
      { imageIds: [b], before: c },
      { imageIds: [d], before: null },
    ]
    expect(await putBack(owner, id, places)).toMatchObject({ ok: true, value: { added: 2 } })
    expect(await inOrder(slug)).toEqual([a, b, c, d])
    await takeOut(owner, id, [b])
    expect(await putBack(owner, id, [{ imageIds: [b], before: e }])).toMatchObject({ ok: true })
    expect(await inOrder(slug)).toEqual([a, c, d, b])
    expect(await putBack(stranger, id, places)).toMatchObject({ ok: false })
  })

  test('a collection holds images in the order of hand, each once', async () => {
    const { ids } = await cameIn({}, { n: 6 })
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids
    const { id, slug } = await made('Best of', [c, a])
    expect(await addToEnd(owner, id, [b, a, d, b])).toMatchObject({ ok: true, value: { added: 2 } })
    expect(await inOrder(slug)).toEqual([c, a, b, d])
    await putBefore(owner, id, [d, b], c)
    expect(await inOrder(slug)).toEqual([d, b, c, a])
    await putBefore(owner, id, [d], null)
    expect(await inOrder(slug)).toEqual([b, c, a, d])
    expect(await putBefore(owner, id, [a], e)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await putBefore(owner, id, [f], b)).toMatchObject({ ok: true, value: { moved: 0 } })
    await takeOut(owner, id, [c, f])
    expect(await inOrder(slug)).toEqual([b, a, d])
    expect(await idsOf({ collection: slug, sort: 'newest' })).toEqual([a, b, d])
    expect(await idsOf({ collection: slug, sort: 'largest', text: 'lighthouse' })).toHaveLength(3)
    expect(await totalOf({ collection: slug, sort: 'by-hand' })).toBe(3)
  })

  test('the order stays what hands made it, however often they change their mind', async () => {
    const { ids } = await cameIn({ provider: 'sample' }, { n: 5 })
    const { id, slug } = await made('Shuffled', ids)
    let expected = [...ids]
    // Always between the same two: the room there is used up, and made anew.
    const move = fc.record({ from: fc.nat(4), to: fc.nat(4) })
    const moves = [
      ...fc.sample(move, { numRuns: 30, seed: 7 }),
      ...Array.from({ length: 30 }, () => ({ from: 4, to: 1 })),
    ]
    for (const { from, to } of moves) {
      const [moved = '', before = ''] = [expected[from], expected[to]]
      if (moved === before) continue
      await putBefore(owner, id, [moved], before)
      expected = expected.filter(other => other !== moved)
      expected.splice(expected.indexOf(before), 0, moved)
    }
    expect(await inOrder(slug)).toEqual(expected)
  })

  test('names may be in any script, and two alike have addresses of their own', async () => {
    expect((await made('Лучшее 2026')).slug).toBe('лучшее-2026')
    expect((await made('咖啡')).slug).toBe('咖啡')
    expect([(await made('Ads!')).slug, (await made('ads')).slug, (await made('…')).slug]).toEqual([
      'ads',
      'ads-2',
      'collection',
    ])
  })

  test('a card counts and covers itself with what is not in the trash', async () => {
    const { ids } = await cameIn({}, { n: 6 })
    const { slug } = await made('Covers', ids)
    await trashImages(owner, ids.slice(0, 1))
    const card = await collectionCard(owner, slug)
    expect([card?.images, card?.cover.map(({ id }) => id)]).toEqual([5, ids.slice(1, 5)])
    await made('Empty')
    expect((await collectionCards(owner)).map(({ name, images }) => [name, images])).toEqual([
      ['Empty', 0],
      ['Covers', 5],
    ])
  })

  test('a deleted one is gone from every list, its address stays its own, and it comes back whole', async () => {
    const { ids } = await cameIn({}, { n: 2 })
    const { id, slug } = await made('Summer', ids)
    expect(await changeCollection(owner, id, { deleted_at: Date.now() })).toEqual({ id, slug })
    expect([await collectionCard(owner, slug), await collectionCards(owner)]).toEqual([null, []])
    expect(await idsOf({ collection: slug, sort: 'by-hand' })).toEqual([])
    expect(await addToEnd(owner, id, ids)).toMatchObject({ ok: false })
    expect((await made('Summer')).slug).toBe('summer-2')
    expect(await purgeCollections()).toBe(false)
    expect(await changeCollection(owner, id, { deleted_at: null })).toEqual({ id, slug })
    expect(await inOrder(slug)).toEqual(ids)
    expect(await changeCollection(owner, id, { name: 'Late summer' })).toEqual({ id, slug })
    await changeCollection(owner, id, { deleted_at: Date.now() - 31 * 24 * 3_600_000 })
    expect([await purgeCollections(), await purgeCollections()]).toEqual([true, false])
    expect(await changeCollection(owner, id, { deleted_at: null })).toBeNull()
    expect(await idsOf({})).toEqual(ids)
  })

  test('nobody reaches into another workspace', async () => {
    const theirs = await cameIn({}, { who: stranger })
    const { id, slug } = await made('Ours')
    expect(await addToEnd(owner, id, theirs.ids)).toMatchObject({ ok: true, value: { added: 0 } })
    for (const tried of [addToEnd(stranger, id, theirs.ids), takeOut(stranger, id, theirs.ids)])
      expect(await tried).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await putBefore(stranger, id, theirs.ids, null)).toMatchObject({ ok: false })
    expect([await changeCollection(stranger, id, { name: 'Mine' }), await collectionCard(stranger, slug)]).toEqual([
      null,
      null,
    ])
  })
})
