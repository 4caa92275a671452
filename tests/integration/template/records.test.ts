import { expect, test } from 'vitest'
import { archiveTemplate } from '@/lib/template/archive'
import { publishVersion } from '@/lib/template/publish'
import {
  publishedTemplate,
  templateCards,
  templateChoices,
  templateDetail,
  templateVersion,
} from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { defaultStarter, starters } from '@/lib/template/starters'
import { onEveryDatabase } from '@/tests/support/databases'
import { deletePicture, picturedRun } from '@/tests/support/pictured-run'
import { owner, reserved } from '@/tests/support/runs'
import { nextVersion, savedTemplate } from '@/tests/support/saved-template'

const cardOf = async (slug: string) => (await templateCards(owner)).find(card => card.slug === slug)

onEveryDatabase(() => {
  test('a template comes back as it was written, by its name and by its exact version', async () => {
    await seedStarters('main')
    const starter = starters.find(one => one.slug === defaultStarter)
    const template = await publishedTemplate(owner, defaultStarter)
    expect(template).toMatchObject({ name: starter?.name, version: 1, ...starter?.content })
    expect(await templateVersion(owner, template?.versionId ?? '')).toEqual(template)
  })

  test('what was never used has no use and no picture', async () => {
    await savedTemplate()
    expect(await cardOf('poster')).toMatchObject({
      name: 'Poster',
      tags: ['print'],
      publishedNumber: null,
      newestNumber: 1,
      runs: 0,
      lastUsedAt: null,
      pictureId: null,
      isStarter: false,
      isArchived: false,
    })
  })

  test('the use of a template is that of all its versions, and of no other template', async () => {
    const first = await savedTemplate()
    const second = await nextVersion(first, { body: 'A large poster of {{subject}}.' })
    const other = await savedTemplate({ about: { name: 'Other' } })
    await picturedRun({ templateVersionId: first.versionId }, { at: 1_000 })
    await picturedRun({ templateVersionId: second.versionId }, { at: 3_000 })
    await picturedRun({ templateVersionId: second.versionId }, { at: 2_000 })
    await picturedRun({ templateVersionId: other.versionId }, { at: 9_000 })
    await picturedRun({}, { at: 9_500 })
    expect(await cardOf('poster')).toMatchObject({ newestNumber: 2, runs: 3, lastUsedAt: 3_000 })
    const detail = await templateDetail(owner, 'poster')
    expect(detail?.versions.map(({ number, runs }) => [number, runs])).toEqual([
      [2, 2],
      [1, 1],
    ])
  })

  test('a card shows the newest picture that is there, whichever version made it', async () => {
    const first = await savedTemplate()
    const second = await nextVersion(first, { body: 'A large poster of {{subject}}.' })
    const older = await picturedRun({ templateVersionId: second.versionId }, { at: 1_000 })
    const newer = await picturedRun({ templateVersionId: first.versionId }, { at: 2_000 })
    await reserved({ templateVersionId: second.versionId })
    expect((await cardOf('poster'))?.pictureId).toBe(newer.imageId)
    await deletePicture(newer.imageId)
    expect((await cardOf('poster'))?.pictureId).toBe(older.imageId)
    await deletePicture(older.imageId)
    expect((await cardOf('poster'))?.pictureId).toBeNull()
  })

  test('a card shows its cover, and the newest picture when that was deleted', async () => {
    const cover = await picturedRun({}, { at: 1_000 })
    const { versionId } = await savedTemplate({ about: { coverImageId: cover.imageId } })
    const made = await picturedRun({ templateVersionId: versionId }, { at: 2_000 })
    expect((await cardOf('poster'))?.pictureId).toBe(cover.imageId)
    await deletePicture(cover.imageId)
    expect(await cardOf('poster')).toMatchObject({ pictureId: made.imageId, coverImageId: cover.imageId })
  })

  test('only what is published and not archived can be picked, in the order in which it was made', async () => {
    const one = await savedTemplate({ about: { name: 'One' } })
    const two = await savedTemplate({ about: { name: 'Two' } })
    await savedTemplate({ about: { name: 'Draft' } })
    await publishVersion(owner, two.versionId)
    await publishVersion(owner, one.versionId)
    const choice = { slug: 'one', name: 'One', description: 'For the wall' }
    expect(await templateChoices(owner)).toEqual([choice, { ...choice, slug: 'two', name: 'Two' }])
    await archiveTemplate(owner, { templateId: one.templateId, isArchived: true })
    expect((await templateChoices(owner)).map(({ slug }) => slug)).toEqual(['two'])
  })

  test('an archived template leaves the library, keeps its links, and comes back', async () => {
    const { templateId, versionId } = await savedTemplate()
    await publishVersion(owner, versionId)
    await archiveTemplate(owner, { templateId, isArchived: true })
    expect(await templateCards(owner)).toEqual([])
    expect(await templateCards(owner, { isArchived: true })).toMatchObject([{ slug: 'poster', isArchived: true }])
    expect(await publishedTemplate(owner, 'poster')).toMatchObject({ versionId })
    expect(await templateDetail(owner, 'poster')).toMatchObject({ isArchived: true })
    await archiveTemplate(owner, { templateId, isArchived: false })
    expect(await templateCards(owner)).toMatchObject([{ slug: 'poster', isArchived: false, publishedNumber: 1 }])
    expect(await templateCards(owner, { isArchived: true })).toEqual([])
  })

  test('what is not there is null', async () => {
    expect(await templateDetail(owner, 'nothing')).toBeNull()
    expect(await publishedTemplate(owner, 'nothing')).toBeNull()
    expect(await templateVersion(owner, 'nothing')).toBeNull()
  })
})
