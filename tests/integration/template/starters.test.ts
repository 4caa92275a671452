import { expect, test } from 'vitest'
import { database } from '@/lib/store/database'
import { archiveTemplate } from '@/lib/template/archive'
import { publishVersion } from '@/lib/template/publish'
import { firstVersion, publishedTemplate, templateCards, templateChoices, templateDetail } from '@/lib/template/records'
import { saveTemplate } from '@/lib/template/save'
import { restoreStarter, seedStarters } from '@/lib/template/starter-records'
import { defaultStarter, starters } from '@/lib/template/starters'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner } from '@/tests/support/runs'
import { everyTemplate, nextVersion, poster, savedTemplate, saveOf, valueFrom } from '@/tests/support/saved-template'

async function starter() {
  const detail = await templateDetail(owner, defaultStarter)
  if (!detail) throw new Error('not seeded')
  return { ...detail, templateId: detail.id, versionId: detail.newest.versionId }
}

/** A starter of which people made something else, and use that. */
async function changedStarter() {
  await seedStarters('main')
  const { templateId, versionId } = await starter()
  const about = { name: 'Our hero shot' }
  const changed = saveOf({
    templateId,
    baseVersionId: versionId,
    about,
    content: poster({ body: 'Ours: {{subject}}' }),
  })
  const saved = valueFrom(await saveTemplate(owner, changed))
  await publishVersion(owner, saved.versionId)
  return { templateId, versionId: saved.versionId }
}

const first = starters.find(one => one.slug === defaultStarter)?.content

onEveryDatabase(() => {
  test('a workspace begins with the starters, in their order, however often and by how many servers it is started', async () => {
    await Promise.all([seedStarters('main'), seedStarters('main'), seedStarters('main')])
    const before = await everyTemplate()
    await seedStarters('main')
    expect(await everyTemplate()).toEqual(before)
    expect((await templateChoices(owner)).map(choice => choice.slug)).toEqual(starters.map(one => one.slug))
    expect((await templateCards(owner)).every(card => card.isStarter && card.publishedNumber === 1)).toBe(true)
  })

  test('the next start leaves alone what people changed and archived, and brings what is missing', async () => {
    const { templateId } = await changedStarter()
    await archiveTemplate(owner, { templateId, isArchived: true })
    const missing = await templateDetail(owner, 'pattern')
    await database()
      .deleteFrom('template_version')
      .where('template_id', '=', missing?.id ?? '')
      .execute()
    await database().deleteFrom('template').where('slug', '=', 'pattern').execute()
    const before = await starter()
    await seedStarters('main')
    expect(await starter()).toEqual(before)
    expect(await publishedTemplate(owner, 'pattern')).toMatchObject({ version: 1 })
  })

  test('a starter comes back with its first wording, as a new published version', async () => {
    const { templateId, versionId } = await changedStarter()
    await archiveTemplate(owner, { templateId, isArchived: true })
    expect(valueFrom(await restoreStarter(owner, { templateId }))).toEqual({ slug: defaultStarter, number: 3 })
    expect(await publishedTemplate(owner, defaultStarter)).toMatchObject({
      ...first,
      version: 3,
      name: 'Our hero shot',
    })
    const detail = await starter()
    expect(detail).toMatchObject({ isArchived: false, isStarter: true })
    expect(detail.versions.map(version => version.id)).toContain(versionId)
  })

  test('a starter that was only archived comes back as it is', async () => {
    await seedStarters('main')
    const { templateId } = await starter()
    await archiveTemplate(owner, { templateId, isArchived: true })
    expect(valueFrom(await restoreStarter(owner, { slug: defaultStarter }))).toEqual({
      slug: defaultStarter,
      number: 1,
    })
    expect(await starter()).toMatchObject({ isArchived: false, versions: [{ number: 1 }] })
  })

  test('a starter whose first wording was restored and not published is published', async () => {
    const { templateId, versionId } = await changedStarter()
    const content = first ?? poster()
    await saveTemplate(owner, saveOf({ templateId, baseVersionId: versionId, content }))
    expect(valueFrom(await restoreStarter(owner, { templateId }))).toMatchObject({ number: 3 })
    expect((await starter()).versions).toHaveLength(3)
  })

  test('a template of a person is no starter, whatever its address', async () => {
    const { templateId } = await savedTemplate({ about: { name: 'Product hero shot' } })
    const before = await everyTemplate()
    expect(await restoreStarter(owner, { templateId })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await restoreStarter(owner, { slug: defaultStarter })).toMatchObject({ ok: false })
    expect(await everyTemplate()).toEqual(before)
    expect((await templateDetail(owner, defaultStarter))?.isStarter).toBe(false)
  })

  test('the first version of a starter says what it said at first, whatever became of it', async () => {
    await changedStarter()
    expect(await firstVersion(owner, defaultStarter)).toMatchObject({ ...first, version: 1 })
    expect(await firstVersion(owner, 'nothing')).toBeNull()
  })

  test('twenty restores at once bring the first wording back once', async () => {
    const { templateId } = await changedStarter()
    await Promise.all(Array.from({ length: 20 }, () => restoreStarter(owner, { templateId })))
    expect((await starter()).versions).toHaveLength(3)
    await nextVersion(await starter(), { body: 'Ours again: {{subject}}' })
    expect((await starter()).versions[0]).toMatchObject({ number: 4 })
  })
})
