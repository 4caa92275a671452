import { expect, test } from 'vitest'
import { namesOf } from '@/lib/access/names'
import { imageDetails } from '@/lib/gallery/details'
import { findNext } from '@/lib/gallery/find-next'
import { offeredFacets } from '@/lib/gallery/offered'
import { database } from '@/lib/store/database'
import { memberNamed } from '@/tests/integration/role-matrix/members'
import { onEveryDatabase } from '@/tests/support/databases'
import { wrongCounts } from '@/tests/support/facet-counts'
import { cameIn, idsOf } from '@/tests/support/gallery'
import { owner, stranger } from '@/tests/support/runs'

onEveryDatabase(() => {
  test('who made a picture is a word where there are several, and is filtered by', async () => {
    const [own = ''] = (await cameIn({ prompt: 'Of the owner' })).ids
    expect((await offeredFacets(owner)).makers).toEqual([])
    expect(await imageDetails(owner, own)).toMatchObject({ madeBy: null })

    const { id } = await memberNamed('Ana')
    const ana = { ...owner, id, name: 'Ana' }
    const { ids } = await cameIn({ prompt: 'Of Ana' }, { who: ana, n: 2 })
    expect((await offeredFacets(owner)).makers).toEqual([
      { id, name: 'Ana', images: 2 },
      { id: 'Owner', name: 'Owner', images: 1 },
    ])
    expect((await idsOf({ madeBy: id })).toSorted()).toEqual(ids.toSorted())
    expect(await idsOf({ madeBy: 'Owner' })).toEqual([own])
    expect(await idsOf({ madeBy: 'nobody' })).toEqual([])
    expect(await imageDetails(owner, ids[0] ?? '')).toMatchObject({ madeBy: 'Ana' })
    expect([...(await namesOf(stranger, [id, '']))]).toEqual([
      [id, id],
      ['', 'Proofsheet'],
    ])
  })

  test('pictures from before are filed under their makers beside the work', async () => {
    await cameIn({}, { n: 3 })
    await database().deleteFrom('image_facet').execute()
    await database()
      .updateTable('facet')
      .set({ images: 0 })
      .where('name', 'not in', ['live', 'starred', 'trash'])
      .execute()
    await database().updateTable('image').set({ found_by: 1 }).execute()
    expect(await idsOf({ madeBy: 'Owner' })).toEqual([])
    expect(await findNext()).toBe(3)
    expect(await idsOf({ madeBy: 'Owner' })).toHaveLength(3)
    expect(await wrongCounts()).toEqual([])
  })
})
