import { expect, test } from 'vitest'
import { playgroundStart } from '@/lib/run/playground'
import { archiveTemplate } from '@/lib/template/archive'
import { publishVersion } from '@/lib/template/publish'
import { publishedTemplate, templateDetail } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { defaultStarter, starters } from '@/lib/template/starters'
import { saveValueSet } from '@/lib/value-set/records'
import { onEveryDatabase } from '@/tests/support/databases'
import { picturedRun } from '@/tests/support/pictured-run'
import { content, owner, reserved, stranger } from '@/tests/support/runs'
import { nextVersion, poster, savedTemplate, textField, valueFrom } from '@/tests/support/saved-template'

const start = (query: Record<string, string>, who = owner) => playgroundStart(who, new URLSearchParams(query))

const withMood = {
  body: 'A {{mood}} poster of {{subject}}.',
  fields: [textField('subject'), textField('mood', { default: 'calm' })],
}

/** A published template with a newer version that nobody uses yet. */
async function draftOver() {
  const first = await savedTemplate()
  await publishVersion(owner, first.versionId)
  return { first, draft: await nextVersion(first, withMood) }
}

onEveryDatabase(() => {
  test('without a template the first one that is offered opens', async () => {
    await seedStarters('main')
    expect((await start({})).template.slug).toBe(defaultStarter)
    const { id: templateId = '' } = (await templateDetail(owner, defaultStarter)) ?? {}
    await archiveTemplate(owner, { templateId, isArchived: true })
    expect((await start({})).template.slug).toBe(starters[0]?.slug)
    expect((await start({ template: 'nothing' })).template.slug).toBe(starters[0]?.slug)
  })

  test('where everything is archived there is still something to begin with', async () => {
    await seedStarters('main')
    for (const { slug } of starters) {
      const { id: templateId = '' } = (await templateDetail(owner, slug)) ?? {}
      await archiveTemplate(owner, { templateId, isArchived: true })
    }
    expect((await start({})).template.slug).toBe(defaultStarter)
  })

  test('a link to an archived template opens it', async () => {
    await seedStarters('main')
    const { first } = await draftOver()
    await archiveTemplate(owner, { templateId: first.templateId, isArchived: true })
    expect(await start({ template: 'poster', subject: 'a ship' })).toMatchObject({
      template: { versionId: first.versionId },
      form: { values: { subject: 'a ship' } },
      linkVersionId: null,
    })
  })

  test('an exact version opens before it is published, with a draft and a link of its own', async () => {
    await seedStarters('main')
    const { first, draft } = await draftOver()
    expect(await start({ template: 'poster' })).toMatchObject({
      template: { versionId: first.versionId },
      draftKey: 'draft:template:poster',
      linkVersionId: null,
    })
    expect(await start({ template: 'poster', version: draft.versionId, subject: 'a ship' })).toMatchObject({
      template: { versionId: draft.versionId },
      form: { values: { subject: 'a ship', mood: 'calm' } },
      draftKey: `draft:template:poster:${draft.versionId}`,
      linkVersionId: draft.versionId,
    })
  })

  test('a template of which nothing is published opens by its exact version only', async () => {
    await seedStarters('main')
    const { versionId } = await savedTemplate()
    expect((await start({ template: 'poster', version: versionId })).template.versionId).toBe(versionId)
    expect((await start({ template: 'poster' })).template.slug).toBe(defaultStarter)
  })

  test('a version of another template, or of another workspace, is not opened', async () => {
    await seedStarters('main')
    await draftOver()
    const other = await savedTemplate({ about: { name: 'Other' } })
    const theirs = await savedTemplate({}, stranger)
    for (const version of [other.versionId, theirs.versionId, 'nothing'])
      expect((await start({ template: 'poster', version })).template).toMatchObject({ slug: 'poster', version: 1 })
  })

  test('a value set fills the form, the query goes before it, the defaults come after', async () => {
    await seedStarters('main')
    const { draft } = await draftOver()
    await publishVersion(owner, draft.versionId)
    const values = { subject: 'tulips', gone: 'from an older version' }
    const request = { templateId: draft.templateId, name: 'Spring', values, isConfirmed: false }
    const { set } = valueFrom(await saveValueSet(owner, request))
    const filled = await start({ template: 'poster', set: set.id })
    expect(filled.form.values).toEqual({ subject: 'tulips', mood: 'calm' })
    expect(filled.draftKey).toBe(`draft:template:poster:${set.id}`)
    expect((await start({ template: 'poster', set: set.id, subject: 'roses' })).form.values.subject).toBe('roses')
    expect((await start({ template: 'portrait', set: set.id })).draftKey).toBe('draft:template:portrait')
  })

  test('a run opens with its own version, or filled into another one of its template', async () => {
    await seedStarters('main')
    const { first, draft } = await draftOver()
    const settings = { ...content().settings, n: 4 }
    const runId = await reserved({ templateVersionId: first.versionId, values: { subject: 'a ship' }, settings })
    expect(await start({ run: runId })).toMatchObject({
      template: { versionId: first.versionId },
      form: { values: { subject: 'a ship' }, n: '4' },
      draftKey: `draft:run:${runId}`,
    })
    expect(await start({ run: runId, version: draft.versionId })).toMatchObject({
      template: { versionId: draft.versionId },
      form: { values: { subject: 'a ship', mood: 'calm' }, n: '4' },
      draftKey: `draft:run:${runId}:${draft.versionId}`,
      linkVersionId: draft.versionId,
    })
    const other = await publishedTemplate(owner, 'portrait')
    expect((await start({ run: runId, version: other?.versionId ?? '' })).template.versionId).toBe(first.versionId)
  })

  test('a link copied from the form of an older version names that version', async () => {
    await seedStarters('main')
    const { first, draft } = await draftOver()
    const { imageId, runId } = await picturedRun({ templateVersionId: first.versionId })
    expect((await start({ vary: imageId })).linkVersionId).toBeNull()
    await publishVersion(owner, draft.versionId)
    expect((await start({ vary: imageId })).linkVersionId).toBe(first.versionId)
    expect((await start({ run: runId })).linkVersionId).toBe(first.versionId)
  })

  test('a run without a template is all one free prompt, whatever became of that template', async () => {
    await seedStarters('main')
    const free = await templateDetail(owner, 'free-prompt')
    const changed = { templateId: free?.id ?? '', versionId: free?.newest.versionId ?? '' }
    await publishVersion(owner, (await nextVersion(changed, withMood)).versionId)
    const runId = await reserved()
    expect((await start({ run: runId })).form.values).toEqual({ prompt: 'A photograph of a lighthouse.' })
  })

  test('a locked setting opens as the template has it, whatever a link or an earlier run says', async () => {
    await seedStarters('main')
    const first = await savedTemplate({ content: poster({ settings: { size: '512x512' }, locks: ['size'] }) })
    await publishVersion(owner, first.versionId)
    const linked = await start({ template: 'poster', size: '1280x720', n: '4' })
    expect(linked.form).toMatchObject({ size: '512x512', customSize: '', n: '4' })
    const runId = await reserved({ templateVersionId: first.versionId, values: { subject: 'a ship' } })
    expect((await start({ run: runId, size: '1280x720' })).form).toMatchObject({ size: '512x512', customSize: '' })
  })
})
