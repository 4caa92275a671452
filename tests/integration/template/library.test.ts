import { expect, test } from 'vitest'
import { archiveTemplate } from '@/lib/template/archive'
import type { LibraryQuery } from '@/lib/template/library-query'
import { libraryView } from '@/lib/template/library-records'
import { pickerChoices } from '@/lib/template/picker-choices'
import { publishVersion } from '@/lib/template/publish'
import { templateDetail } from '@/lib/template/records'
import { restoreStarter, seedStarters } from '@/lib/template/starter-records'
import { starters } from '@/lib/template/starters'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, stranger } from '@/tests/support/runs'
import { nextVersion, poster, savedTemplate } from '@/tests/support/saved-template'

const usual: LibraryQuery = { q: '', tag: '', sort: 'recent', isArchived: false }
const shown = (query: Partial<LibraryQuery> = {}) => libraryView(owner, { ...usual, ...query })
const names = async (query: Partial<LibraryQuery> = {}) => (await shown(query)).cards.map(card => card.name)

onEveryDatabase(() => {
  test('a template is found by the words of its newest version, and no longer by those of an earlier one', async () => {
    const fresco = await savedTemplate({ content: poster({ body: 'A fresco of {{subject}}' }) })
    await savedTemplate({ about: { name: 'Icon' } })
    expect(await names({ q: 'fresco' })).toEqual(['Poster'])
    await nextVersion(fresco, { body: 'An etching of {{subject}}' })
    expect(await names({ q: 'etch' })).toEqual(['Poster'])
    expect(await names({ q: 'fresco' })).toEqual([])
    expect(await shown({ q: 'etch' })).toMatchObject({ total: 2, tags: [{ tag: 'print', count: 2 }] })
  })

  test('what is archived is counted in the library and shown in the archive only', async () => {
    const { templateId } = await savedTemplate()
    await savedTemplate({ about: { name: 'Icon' } })
    await archiveTemplate(owner, { templateId, isArchived: true })
    expect(await names()).toEqual(['Icon'])
    expect(await names({ isArchived: true })).toEqual(['Poster'])
    expect((await shown()).archived).toBe(1)
  })

  test('starters that were archived or say something else by now are named until they are restored', async () => {
    await seedStarters('main')
    expect((await shown()).alteredStarters).toEqual([])
    const [free, hero] = [await detailOf('free-prompt'), await detailOf('product-hero-shot')]
    await archiveTemplate(owner, { templateId: free.id, isArchived: true })
    const saved = await nextVersion(
      { templateId: hero.id, versionId: hero.newest.versionId },
      { body: 'Only {{subject}}' },
      { name: hero.name },
    )
    // Saved, but nobody uses it yet.
    expect((await shown()).alteredStarters.map(starter => starter.name)).toEqual(['Free prompt'])
    await publishVersion(owner, saved.versionId)
    expect((await shown()).alteredStarters).toEqual([
      { templateId: free.id, name: 'Free prompt', isArchived: true },
      { templateId: hero.id, name: 'Product hero shot', isArchived: false },
    ])
    for (const { templateId } of (await shown()).alteredStarters) await restoreStarter(owner, { templateId })
    expect((await shown()).alteredStarters).toEqual([])
    expect(await names()).toHaveLength(starters.length)
  })

  test('the picker offers what is published, with its tags', async () => {
    const { versionId } = await savedTemplate()
    expect(await pickerChoices(owner)).toEqual([])
    await publishVersion(owner, versionId)
    expect(await pickerChoices(owner)).toEqual([
      { slug: 'poster', name: 'Poster', description: 'For the wall', tags: ['print'], pictureId: null },
    ])
  })

  test('another workspace sees none of it', async () => {
    const { versionId } = await savedTemplate()
    await publishVersion(owner, versionId)
    expect(await libraryView(stranger, { ...usual, q: 'poster' })).toEqual({
      cards: [],
      total: 0,
      tags: [],
      archived: 0,
      alteredStarters: [],
    })
    expect(await pickerChoices(stranger)).toEqual([])
  })
})

async function detailOf(slug: string) {
  const template = await templateDetail(owner, slug)
  if (!template) throw new Error(`There is no ${slug}`)
  return template
}
