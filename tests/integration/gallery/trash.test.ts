import { existsSync } from 'node:fs'
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { addToEnd } from '@/lib/collection/order-images'
import { insertCollection } from '@/lib/collection/records'
import { setNote, setStars, trashImages, untrashImages } from '@/lib/gallery/change-images'
import { finishPurge, purgeTrash } from '@/lib/gallery/purge'
import { galleryFacets, galleryImage } from '@/lib/gallery/records'
import { reconcileOriginals } from '@/lib/image/reconcile'
import { imageFile } from '@/lib/image/records'
import { changedRuns, latestChange, runById } from '@/lib/run/records'
import { folder, originalPath } from '@/lib/store/folders'
import { shelf } from '@/lib/store/shelf'
import { onEveryDatabase } from '@/tests/support/databases'
import { wrongCounts } from '@/tests/support/facet-counts'
import { cameIn, idsOf, totalOf } from '@/tests/support/gallery'
import { owner, stranger } from '@/tests/support/runs'

const dayMs = 24 * 3_600_000
const longAgo = Date.now() - 31 * dayMs

const [kept, gone] = ['b'.repeat(64), 'c'.repeat(64)]

/** An original that was written a while ago. */
async function keepFile(sha256: string, at = longAgo) {
  const path = originalPath(sha256)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, 'bytes')
  await utimes(path, at / 1000, at / 1000)
}

async function purgeAll() {
  while (await purgeTrash());
  while (await finishPurge());
}

onEveryDatabase(() => {
  afterEach(async () => {
    expect(await wrongCounts()).toEqual([])
    await rm(folder('originals'), { recursive: true, force: true })
  })

  test('deleted pictures leave every view, and an undo brings them back as they were', async () => {
    const { ids, runId } = await cameIn({ values: { style: 'mist' }, prompt: 'A quiet bay' }, { n: 3 })
    const [first = '', second = ''] = ids
    await setStars(owner, [first], true)
    await setNote(owner, first, 'For the poster')
    const collection = await insertCollection(owner, { name: 'Bays', imageIds: ids })
    const cursor = await latestChange(owner)

    expect(await trashImages(owner, [first, second, first])).toEqual(expect.arrayContaining([first, second]))
    expect(await trashImages(owner, [first])).toEqual([])
    expect(await trashImages(stranger, [ids[2] ?? ''])).toEqual([])
    expect([await idsOf({}), await totalOf({})]).toEqual([[ids[2]], 1])
    expect(await idsOf({ text: 'bay' })).toEqual([ids[2]])
    expect(await idsOf({ isStarred: true })).toEqual([])
    expect(await idsOf({ collection: 'bays', sort: 'by-hand' })).toEqual([ids[2]])
    expect([await idsOf({ state: 'trash' }), await totalOf({ state: 'trash' })]).toEqual([[first, second], 2])
    expect(await idsOf({ state: 'trash', text: 'poster' })).toEqual([first])
    expect((await runById(owner, runId))?.images.map(({ id }) => id)).toEqual([ids[2]])
    expect((await changedRuns('main', cursor)).runs.map(({ id }) => id)).toEqual([runId])
    expect(await imageFile(owner, first)).not.toBeNull()

    expect(await untrashImages(owner, [first, second])).toHaveLength(2)
    expect(await idsOf({})).toEqual(ids)
    expect(await idsOf({ isStarred: true, text: 'poster' })).toEqual([first])
    expect(await idsOf({ collection: 'bays', sort: 'by-hand' })).toEqual(ids)
    expect(await galleryFacets(owner)).toMatchObject({ total: 3, starred: 1, trashed: 0 })
    expect(collection.ok).toBe(true)
  })

  test('pictures of many runs that go together are told to every page', async () => {
    const runs = []
    for (let index = 0; index < 60; index++) runs.push(await cameIn({ provider: 'sample' }))
    const cursor = await latestChange(owner)
    await trashImages(
      owner,
      runs.flatMap(({ ids }) => ids),
    )
    const first = await changedRuns('main', cursor)
    const second = await changedRuns('main', first.cursor)
    expect(new Set([...first.runs, ...second.runs].map(({ id }) => id)).size).toBe(60)
  })

  test('after 30 days they are gone for good: found nowhere, and their lineage still leads through them', async () => {
    await keepFile(gone)
    const { ids, runId } = await cameIn({ prompt: 'A lost bay' }, { sha256: gone })
    const [id = ''] = ids
    const child = await cameIn({ parentImageId: id })
    await insertCollection(owner, { name: 'Bays', imageIds: ids })
    await trashImages(owner, ids, Date.now() - 29 * dayMs)
    await purgeAll()
    expect([await totalOf({ state: 'trash' }), existsSync(originalPath(gone))]).toEqual([1, true])

    await untrashImages(owner, ids)
    await trashImages(owner, ids, longAgo)
    await purgeAll()
    expect([await totalOf({ state: 'trash' }), await idsOf({ state: 'trash', text: 'lost' })]).toEqual([0, []])
    expect(existsSync(originalPath(gone))).toBe(false)
    expect(await untrashImages(owner, ids)).toEqual([])
    expect([await imageFile(owner, id), await galleryImage(owner, id)]).toEqual([null, null])
    expect(await galleryImage(owner, child.ids[0] ?? '')).toMatchObject({
      parent: { imageId: id, runId, isLive: false },
    })
    await reconcileOriginals(Date.now() + 2 * dayMs)
  })

  test('a file that any other row needs stays, live, in the trash or of another workspace', async () => {
    await keepFile(kept)
    const first = await cameIn({}, { sha256: kept })
    const second = await cameIn({}, { sha256: kept })
    const other = await cameIn({}, { sha256: kept, who: stranger })
    await trashImages(owner, first.ids, longAgo)
    await purgeAll()
    expect(existsSync(originalPath(kept))).toBe(true)
    await trashImages(owner, second.ids)
    await trashImages(stranger, other.ids, longAgo)
    await purgeAll()
    expect(existsSync(originalPath(kept))).toBe(true)
    await untrashImages(owner, second.ids)
    await trashImages(owner, second.ids, longAgo)
    await purgeAll()
    expect(existsSync(originalPath(kept))).toBe(false)
  })

  test('the same bytes that arrive while a file is removed are not lost', async () => {
    await keepFile(gone)
    const { ids } = await cameIn({}, { sha256: gone })
    await trashImages(owner, ids, longAgo)
    while (await purgeTrash());
    // The file of a run that is not settled yet: younger than a day, without a row.
    await keepFile(gone, Date.now())
    while (await finishPurge());
    expect(existsSync(originalPath(gone))).toBe(true)
  })

  test('a removal that was cut short is taken up, and one whose file is needed again is undone', async () => {
    await keepFile(gone)
    const { ids } = await cameIn({}, { sha256: gone })
    await trashImages(owner, ids, longAgo)
    while (await purgeTrash());
    // The process ended with the file taken aside; then the same picture came again.
    await shelf().setAside(gone)
    await cameIn({}, { sha256: gone })
    while (await finishPurge());
    const aside = join(folder('quarantine'), gone)
    expect([existsSync(originalPath(gone)), existsSync(aside)]).toEqual([true, false])
  })

  test('stars are counted once, and only those of live pictures', async () => {
    const { ids } = await cameIn({}, { n: 4 })
    expect(await setStars(owner, ids, true)).toHaveLength(4)
    expect(await setStars(owner, ids, true)).toEqual([])
    expect(await setStars(stranger, ids, false)).toEqual([])
    await trashImages(owner, ids.slice(0, 2))
    expect(await totalOf({ isStarred: true })).toBe(2)
    expect(await setStars(owner, ids, false)).toHaveLength(2)
    await untrashImages(owner, ids)
    expect(await idsOf({ isStarred: true })).toEqual(ids.slice(0, 2))
  })

  test('what a collection holds does not go with it', async () => {
    const { ids } = await cameIn({}, { n: 2 })
    const made = await insertCollection(owner, { name: 'One', imageIds: [] })
    if (made.ok) await addToEnd(owner, made.value.id, ids)
    await trashImages(owner, ids.slice(0, 1), longAgo)
    await purgeAll()
    expect(await idsOf({})).toEqual(ids.slice(1))
  })
})
