import { expect, test } from 'vitest'
import { publishedTemplate, templateDetail, templateVersion } from '@/lib/template/records'
import { saveTemplate } from '@/lib/template/save'
import { onEveryDatabase } from '@/tests/support/databases'
import { deletePicture, picturedRun } from '@/tests/support/pictured-run'
import { owner, stranger } from '@/tests/support/runs'
import {
  everyTemplate,
  everyVersion,
  nextVersion,
  poster,
  savedTemplate,
  saveOf,
  textField,
  valueFrom,
} from '@/tests/support/saved-template'

const numbersOf = async () => (await everyVersion()).map(version => version.number).sort((one, other) => one - other)

onEveryDatabase(() => {
  test('a new template is its first version, which nobody uses yet', async () => {
    const saved = await savedTemplate({ note: 'First try' })
    expect(saved).toMatchObject({ slug: 'poster', number: 1, isNewVersion: true })
    expect(await templateDetail(owner, 'poster')).toMatchObject({
      name: 'Poster',
      description: 'For the wall',
      tags: ['print'],
      coverImageId: null,
      isStarter: false,
      isArchived: false,
      publishedVersionId: null,
      madeFrom: null,
      newest: { ...poster(), versionId: saved.versionId, version: 1 },
      versions: [{ number: 1, note: 'First try', createdBy: 'Owner', runs: 0 }],
    })
    expect(await publishedTemplate(owner, 'poster')).toBeNull()
  })

  test('another text is the next version, the same text is none', async () => {
    const first = await savedTemplate()
    const again = saveOf({ templateId: first.templateId, baseVersionId: first.versionId })
    expect(valueFrom(await saveTemplate(owner, again))).toMatchObject({ number: 1, isNewVersion: false })
    const second = await nextVersion(first, { body: 'A large poster of {{subject}}.' }, { note: 'Larger' })
    expect(second).toMatchObject({ slug: 'poster', number: 2, isNewVersion: true })
    expect((await templateDetail(owner, 'poster'))?.versions).toMatchObject([
      { id: second.versionId, number: 2, note: 'Larger' },
      { id: first.versionId, number: 1, note: '' },
    ])
  })

  test('line breaks of another system and decomposed letters make no version', async () => {
    const content = poster({ body: 'A café\nof {{subject}}' })
    const { templateId, versionId } = await savedTemplate({ content })
    const same = poster({ body: 'A cafe\u0301\r\nof {{subject}}' })
    const saved = await saveTemplate(owner, saveOf({ templateId, baseVersionId: versionId, content: same }))
    expect(valueFrom(saved)).toMatchObject({ versionId, isNewVersion: false })
  })

  test('name, description, tags and cover are saved without a version, and the address stays', async () => {
    const { imageId } = await picturedRun()
    const { templateId, versionId } = await savedTemplate()
    const about = { name: 'Placard', description: '', tags: ['wall', 'print'], coverImageId: imageId }
    const saved = await saveTemplate(owner, saveOf({ templateId, baseVersionId: versionId, about }))
    expect(valueFrom(saved)).toMatchObject({ slug: 'poster', isNewVersion: false })
    expect(await templateDetail(owner, 'poster')).toMatchObject(about)
    expect(await numbersOf()).toEqual([1])
  })

  test('the picture of an option is saved without a version, and every version shows it', async () => {
    const { imageId } = await picturedRun()
    const style = (thumbnail?: string) =>
      textField('style', {
        type: 'select',
        options: [{ value: 'grain', label: 'Film grain', ...(thumbnail && { thumbnail }) }],
      })
    const first = await savedTemplate({ content: poster({ fields: [textField('subject'), style()] }) })
    const content = poster({ fields: [textField('subject'), style(imageId)] })
    const saved = saveOf({ templateId: first.templateId, baseVersionId: first.versionId, content })
    expect(valueFrom(await saveTemplate(owner, saved))).toMatchObject({ isNewVersion: false })
    expect((await templateVersion(owner, first.versionId))?.fields).toEqual(content.fields)
    expect(JSON.stringify(await everyVersion())).not.toContain(imageId)
  })

  test('a save begun from an older version is refused, keeps all as it is, and goes on top when it is confirmed', async () => {
    const first = await savedTemplate()
    await nextVersion(first, { body: 'Theirs: {{subject}}' })
    const before = await everyTemplate()
    const mine = saveOf({
      templateId: first.templateId,
      baseVersionId: first.versionId,
      content: poster({ body: 'Mine: {{subject}}' }),
      about: { name: 'My name' },
    })
    const refusal = await saveTemplate(owner, mine)
    expect(refusal).toMatchObject({
      ok: false,
      error: { kind: 'conflict', message: expect.stringContaining('Version 2 was saved while you were editing.') },
    })
    expect(await everyTemplate()).toEqual(before)
    const confirmed = valueFrom(await saveTemplate(owner, { ...mine, isConfirmed: true }))
    expect(confirmed).toMatchObject({ number: 3, isNewVersion: true })
    expect(await templateVersion(owner, confirmed.versionId)).toMatchObject({
      body: 'Mine: {{subject}}',
      name: 'My name',
    })
  })

  test('from an older version whose text was not touched, the rest is saved and the newer text stays', async () => {
    const first = await savedTemplate()
    const second = await nextVersion(first, { body: 'Theirs: {{subject}}' })
    const about = { tags: ['found later'] }
    const saved = await saveTemplate(
      owner,
      saveOf({ templateId: first.templateId, baseVersionId: first.versionId, about }),
    )
    expect(valueFrom(saved)).toMatchObject({ versionId: first.versionId, number: 1, isNewVersion: false })
    const detail = await templateDetail(owner, 'poster')
    expect(detail).toMatchObject({ tags: ['found later'], newest: { versionId: second.versionId } })
  })

  test('a version of another template is no beginning', async () => {
    const one = await savedTemplate()
    const other = await savedTemplate({ content: poster({ body: 'Other: {{subject}}' }) })
    const crossed = saveOf({
      templateId: one.templateId,
      baseVersionId: other.versionId,
      content: poster({ body: 'Mine' }),
    })
    expect(await saveTemplate(owner, crossed)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  })

  test('of twenty saves at once from the same version one wins, the others are told', async () => {
    const { templateId, versionId } = await savedTemplate()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        saveTemplate(
          owner,
          saveOf({ templateId, baseVersionId: versionId, content: poster({ body: `Writer ${place}: {{subject}}` }) }),
        ),
      ),
    )
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.flatMap(answer => (answer.ok ? [] : answer.error.kind))).toEqual(Array(19).fill('conflict'))
    expect(await numbersOf()).toEqual([1, 2])
  })

  test('twenty confirmed saves at once are twenty versions, without a gap', async () => {
    const { templateId, versionId } = await savedTemplate()
    await Promise.all(
      Array.from({ length: 20 }, (_, place) => {
        const content = poster({ body: `Writer ${place}: {{subject}}` })
        return saveTemplate(owner, saveOf({ templateId, baseVersionId: versionId, content, isConfirmed: true }))
      }),
    )
    expect(await numbersOf()).toEqual(Array.from({ length: 21 }, (_, place) => place + 1))
  })

  test('one press that arrives twenty times is one version', async () => {
    const { templateId, versionId } = await savedTemplate()
    const press = saveOf({ templateId, baseVersionId: versionId, content: poster({ body: 'Mine: {{subject}}' }) })
    const answers = await Promise.all(Array.from({ length: 20 }, () => saveTemplate(owner, press)))
    expect(answers.map(valueFrom).filter(saved => saved.isNewVersion)).toHaveLength(1)
    expect(await numbersOf()).toEqual([1, 2])
  })

  test('twenty templates of one name at once have addresses of their own', async () => {
    const saved = await Promise.all(Array.from({ length: 20 }, () => savedTemplate({ about: { name: 'New' } })))
    expect(saved.map(one => one.slug).sort()).toEqual(Array.from({ length: 20 }, (_, k) => `new-${k + 2}`).sort())
  })

  test('a cover or a thumbnail that is no picture of the workspace is refused at its place', async () => {
    const theirs = await picturedRun({}, { who: stranger })
    const options = [{ value: 'grain', label: 'Grain', thumbnail: theirs.imageId }]
    const content = poster({ fields: [textField('subject'), textField('style', { type: 'select', options })] })
    const before = await everyTemplate()
    expect(await saveTemplate(owner, saveOf({ content, about: { coverImageId: 'nothing' } }))).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        fields: {
          'about.coverImageId': expect.stringContaining('no longer here'),
          'content.fields.1.options.0.thumbnail': expect.stringContaining('no longer here'),
        },
      },
    })
    expect(await everyTemplate()).toEqual(before)
  })

  test('what the body says of its fields becomes fields, and what is wrong with it is refused at its place', async () => {
    const body = 'A {{mood|select:options=["calm","wild"]:default="calm"}} poster of {{subject}} in {{light}}.'
    const saved = await savedTemplate({ content: poster({ body }) })
    const version = await templateVersion(owner, saved.versionId)
    expect(version?.body).toBe('A {{mood}} poster of {{subject}} in {{light}}.')
    expect(version?.fields).toMatchObject([
      { name: 'subject', default: 'a lighthouse' },
      { name: 'mood', label: 'Mood', type: 'select', default: 'calm', options: [{ value: 'calm' }, { value: 'wild' }] },
      { name: 'light', label: 'Light', type: 'text', required: true },
    ])
    const before = await everyTemplate()
    const wrong = poster({ body: 'A {{subjct}}', fields: [textField('subject', { type: 'number', min: 3, max: 1 })] })
    expect(await saveTemplate(owner, saveOf({ content: wrong }))).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        fields: { 'content.body': expect.stringContaining('subject'), 'content.fields.0.min': expect.any(String) },
      },
    })
    expect(await everyTemplate()).toEqual(before)
  })

  test('nothing is saved that could not be read again', async () => {
    const help = 'h'.repeat(1_001)
    const content = poster({ body: `A poster of {{subject|text:help="${help}"}}.` })
    expect(await saveTemplate(owner, saveOf({ content }))).toMatchObject({
      ok: false,
      error: { kind: 'invalid', fields: { 'content.fields.0.help': 'This is longer than 1,000 characters.' } },
    })
    expect(await everyVersion()).toEqual([])
  })

  test('saving what was settled before makes no version', async () => {
    const body = 'A {{mood:calm|wild}} poster of {{subject}}.'
    const first = await savedTemplate({ content: poster({ body }) })
    const again = saveOf({ templateId: first.templateId, baseVersionId: first.versionId, content: poster({ body }) })
    expect(valueFrom(await saveTemplate(owner, again))).toMatchObject({ isNewVersion: false })
  })

  test('a cover that was deleted meanwhile does not keep a text from being saved', async () => {
    const { imageId } = await picturedRun()
    await deletePicture(imageId)
    expect(await saveTemplate(owner, saveOf({ about: { coverImageId: imageId } }))).toMatchObject({ ok: true })
  })
})
