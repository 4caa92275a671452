import { expect, test } from 'vitest'
import { publishedTemplate, templateCards, templateVersion } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { defaultStarter, starters } from '@/lib/template/starters'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, stranger } from '@/tests/support/runs'

onEveryDatabase(() => {
  test('a workspace begins with the starter templates, in their order, however often it is started', async () => {
    await seedStarters('main')
    await seedStarters('main')
    expect((await templateCards(owner)).map(card => card.slug)).toEqual(starters.map(starter => starter.slug))
  })

  test('a template comes back as it was written, by its name and by its exact version', async () => {
    await seedStarters('main')
    const starter = starters.find(one => one.slug === defaultStarter)
    const template = await publishedTemplate(owner, defaultStarter)
    expect(template).toMatchObject({ name: starter?.name, version: 1, ...starter?.content })
    expect(await templateVersion(owner, template?.versionId ?? '')).toEqual(template)
  })

  test('another workspace sees none of it', async () => {
    await seedStarters('main')
    const template = await publishedTemplate(owner, defaultStarter)
    expect(await templateCards(stranger)).toEqual([])
    expect(await publishedTemplate(stranger, defaultStarter)).toBeNull()
    expect(await templateVersion(stranger, template?.versionId ?? '')).toBeNull()
  })
})
