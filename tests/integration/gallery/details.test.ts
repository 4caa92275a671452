import { expect, test } from 'vitest'
import { insertCollection } from '@/lib/collection/records'
import { trashImages } from '@/lib/gallery/change-images'
import { galleryFacets, galleryImage } from '@/lib/gallery/records'
import { dropView, keepView, savedViews } from '@/lib/gallery/views'
import { database } from '@/lib/store/database'
import { publishedTemplate } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { onEveryDatabase } from '@/tests/support/databases'
import { cameIn } from '@/tests/support/gallery'
import { owner, stranger } from '@/tests/support/runs'

onEveryDatabase(() => {
  test('an image knows its prompt, its cost, its run, its parent, its children and its collections', async () => {
    const parent = await cameIn()
    const { ids, runId } = await cameIn(
      { parentImageId: parent.ids[0] ?? null, values: { subject: 'a hill' } },
      { n: 2 },
    )
    const [id = '', second = ''] = ids
    await database().updateTable('run').set({ actual: 30_000 }).where('id', '=', runId).execute()
    const child = await cameIn({ parentImageId: id }, { n: 2 })
    await insertCollection(owner, { name: 'Hills', imageIds: [id] })
    await trashImages(owner, [child.ids[1] ?? ''])

    const details = await galleryImage(owner, id)
    expect(details).toMatchObject({
      fullPrompt: 'A photograph of a lighthouse.',
      values: { subject: 'a hill' },
      settings: { n: 2 },
      cost: 15_000,
      isStarred: false,
      parent: { imageId: parent.ids[0], runId: parent.runId, isLive: true },
      collections: [{ slug: 'hills', name: 'Hills' }],
    })
    expect(details?.segments).toHaveLength(3)
    expect(details?.film.map(image => image.id)).toEqual([id, second])
    expect(details?.children.map(run => [run.runId, run.images.map(image => image.id)])).toEqual([
      [child.runId, child.ids.slice(0, 1)],
    ])
    expect(await galleryImage(stranger, id)).toBeNull()
    expect(await galleryImage(owner, 'no-such-image')).toBeNull()
  })

  test('filters offer what is used, by the words of the forms, the most used first', async () => {
    await seedStarters(owner.workspaceId)
    const template = await publishedTemplate(owner, 'portrait')
    const versioned = { templateVersionId: template?.versionId ?? null }
    await cameIn({ ...versioned, values: { subject: 'one', style: 'watercolor style' } }, { n: 3, size: '512x512' })
    await cameIn({ ...versioned, values: { subject: 'two', style: 'watercolor style' } }, { size: '512x512' })
    const inks = await cameIn({ values: { subject: 'three', style: 'ink' } }, { n: 2 })
    await cameIn({ values: { style: 'only here' } }, { who: stranger, n: 5 })
    await trashImages(owner, inks.ids.slice(0, 1))

    const facets = await galleryFacets(owner)
    expect(facets).toMatchObject({ total: 5, trashed: 1, samples: 0, isComplete: true })
    expect(facets.templates).toEqual([{ slug: 'portrait', name: 'Portrait', images: 4 }])
    expect(facets.sizes).toEqual([{ size: '512x512', images: 4 }])
    expect(facets.fields).toEqual([
      {
        name: 'style',
        label: 'Style',
        values: [{ value: 'watercolor style', label: 'Watercolor', images: 4 }],
      },
      { name: 'subject', label: 'Subject', values: [{ value: 'one', label: 'one', images: 3 }] },
    ])
    expect((await galleryFacets(stranger)).total).toBe(5)
  })

  test('views are kept by name, replaced when that is confirmed, and removed', async () => {
    const view = { name: 'Mist', params: '?q=mist&sort=largest&bogus=1', isConfirmed: false }
    const first = await keepView(owner, view)
    expect(first).toMatchObject({ ok: true, value: { name: 'Mist', params: 'q=mist&sort=largest' } })
    expect(await keepView(owner, view)).toMatchObject({ ok: true })
    expect(await keepView(owner, { ...view, params: 'q=fog' })).toMatchObject({
      ok: false,
      error: { kind: 'ask-first' },
    })
    expect(await keepView(owner, { ...view, params: 'q=fog', isConfirmed: true })).toMatchObject({ ok: true })
    expect((await savedViews(owner)).map(({ params }) => params)).toEqual(['q=fog'])
    const id = first.ok ? first.value.id : ''
    expect([await savedViews(stranger), await dropView(stranger, id)]).toEqual([[], null])
    expect(await dropView(owner, id)).toMatchObject({ name: 'Mist', params: 'q=fog' })
    expect(await savedViews(owner)).toEqual([])
  })
})
