import { expect, test } from 'vitest'
import { duplicateTemplate } from '@/lib/template/duplicate'
import { lineLimit } from '@/lib/template/limits'
import { publishVersion } from '@/lib/template/publish'
import { publishedTemplate, templateDetail, templateVersion } from '@/lib/template/records'
import { restoreVersion } from '@/lib/template/restore'
import { onEveryDatabase } from '@/tests/support/databases'
import { picturedRun } from '@/tests/support/pictured-run'
import { owner } from '@/tests/support/runs'
import {
  everyTemplate,
  everyVersion,
  nextVersion,
  poster,
  savedTemplate,
  textField,
  valueFrom,
} from '@/tests/support/saved-template'

const larger = { body: 'A large poster of {{subject}}.' }

onEveryDatabase(() => {
  test('the published version is the one that people use, until another is', async () => {
    const first = await savedTemplate()
    const second = await nextVersion(first, larger)
    expect(valueFrom(await publishVersion(owner, second.versionId))).toEqual({ number: 2 })
    expect(await publishedTemplate(owner, 'poster')).toMatchObject({ ...larger, version: 2 })
    expect(valueFrom(await publishVersion(owner, first.versionId))).toEqual({ number: 1 })
    expect(await publishedTemplate(owner, 'poster')).toMatchObject({ ...poster(), version: 1 })
  })

  test('a restored version is a new one that says what the old one said', async () => {
    const first = await savedTemplate()
    const second = await nextVersion(first, larger)
    const before = await everyVersion()
    const restored = await restoreVersion(owner, {
      versionId: first.versionId,
      baseVersionId: second.versionId,
      note: '',
    })
    expect(valueFrom(restored)).toMatchObject({ number: 3 })
    const detail = await templateDetail(owner, 'poster')
    expect(detail?.newest).toMatchObject({ ...poster(), version: 3 })
    expect(detail?.versions[0]).toMatchObject({ note: 'Restored from version 1' })
    expect(detail?.versions[0]?.hash).toBe(detail?.versions[2]?.hash)
    expect((await everyVersion()).slice(0, 2)).toEqual(before)
  })

  test('a restored version carries the note it was given', async () => {
    const first = await savedTemplate()
    const second = await nextVersion(first, larger)
    await restoreVersion(owner, { versionId: first.versionId, baseVersionId: second.versionId, note: 'Back to basics' })
    expect((await templateDetail(owner, 'poster'))?.versions[0]?.note).toBe('Back to basics')
  })

  test('what the newest version says already is not restored again', async () => {
    const first = await savedTemplate()
    const restored = await restoreVersion(owner, {
      versionId: first.versionId,
      baseVersionId: first.versionId,
      note: '',
    })
    expect(valueFrom(restored)).toEqual({ versionId: first.versionId, number: 1 })
    expect(await everyVersion()).toHaveLength(1)
  })

  test('nothing is restored over a version that the person has not seen', async () => {
    const first = await savedTemplate()
    await nextVersion(first, larger)
    const before = await everyTemplate()
    const request = { versionId: first.versionId, baseVersionId: first.versionId, note: '' }
    expect(await restoreVersion(owner, request)).toMatchObject({
      ok: false,
      error: { kind: 'conflict', message: expect.stringContaining('Version 2 was saved meanwhile.') },
    })
    expect(await everyTemplate()).toEqual(before)
  })

  test('of twenty restores at once one makes a version', async () => {
    const first = await savedTemplate()
    const second = await nextVersion(first, larger)
    const request = { versionId: first.versionId, baseVersionId: second.versionId, note: '' }
    await Promise.all(Array.from({ length: 20 }, () => restoreVersion(owner, request)))
    expect((await everyVersion()).map(version => version.number)).toEqual([1, 2, 3])
  })

  test('a duplicate is a template of its own, with all that was said, and names its source', async () => {
    const { imageId } = await picturedRun()
    const options = [{ value: 'grain', label: 'Film grain', thumbnail: imageId }]
    const fields = [textField('subject'), textField('style', { type: 'select', options })]
    const content = poster({ body: 'A {{style}} poster of {{subject}}.', fields })
    const source = await savedTemplate({ content, about: { coverImageId: imageId } })
    await nextVersion(source, larger, { coverImageId: imageId })
    expect(valueFrom(await duplicateTemplate(owner, source.versionId))).toEqual({ slug: 'poster-copy' })
    expect(await templateDetail(owner, 'poster-copy')).toMatchObject({
      name: 'Poster copy',
      description: 'For the wall',
      tags: ['print'],
      coverImageId: imageId,
      publishedVersionId: null,
      newest: { ...content, version: 1 },
      versions: [{ number: 1 }],
      madeFrom: { slug: 'poster', name: 'Poster', number: 1 },
    })
    expect(valueFrom(await duplicateTemplate(owner, source.versionId))).toEqual({ slug: 'poster-copy-2' })
  })

  test('the longest name can be duplicated', async () => {
    const { versionId } = await savedTemplate({ about: { name: 'N'.repeat(lineLimit) } })
    const { slug } = valueFrom(await duplicateTemplate(owner, versionId))
    const copy = await templateDetail(owner, slug)
    expect(copy?.name).toBe(`${'N'.repeat(lineLimit - 5)} copy`)
  })

  test('an exact version is read as it was written, whatever came after', async () => {
    const first = await savedTemplate()
    const before = await templateVersion(owner, first.versionId)
    await publishVersion(owner, (await nextVersion(first, larger)).versionId)
    expect(await templateVersion(owner, first.versionId)).toEqual(before)
  })
})
