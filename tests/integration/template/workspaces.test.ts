import { expect, test } from 'vitest'
import { comparableRuns } from '@/lib/run/comparable-runs'
import { playgroundStart } from '@/lib/run/playground'
import { siblingVersion } from '@/lib/run/refill'
import { archiveTemplate } from '@/lib/template/archive'
import { duplicateTemplate } from '@/lib/template/duplicate'
import { publishVersion } from '@/lib/template/publish'
import {
  firstVersion,
  publishedTemplate,
  templateCards,
  templateChoices,
  templateDetail,
  templateVersion,
} from '@/lib/template/records'
import { restoreVersion } from '@/lib/template/restore'
import { saveTemplate } from '@/lib/template/save'
import { restoreStarter, seedStarters } from '@/lib/template/starter-records'
import { usageByTemplate } from '@/lib/template/usage'
import { removeValueSet, saveValueSet, valueSetOf, valueSetsOf } from '@/lib/value-set/records'
import { onEveryDatabase } from '@/tests/support/databases'
import { picturedRun } from '@/tests/support/pictured-run'
import { owner, stranger } from '@/tests/support/runs'
import { everyTemplate, nextVersion, poster, savedTemplate, saveOf, valueFrom } from '@/tests/support/saved-template'

/** A template of ours with all that a template can have, and a starter. */
async function ours() {
  await seedStarters('main')
  const first = await savedTemplate()
  const { templateId, versionId } = await nextVersion(first, { body: 'A large poster of {{subject}}.' })
  await publishVersion(owner, versionId)
  await picturedRun({ templateVersionId: first.versionId, values: { subject: 'a ship' } })
  const request = { templateId, name: 'Spring', values: { subject: 'tulips' }, isConfirmed: false }
  const { set } = valueFrom(await saveValueSet(owner, request))
  return { templateId, versionId, firstId: first.versionId, setId: set.id, request }
}

onEveryDatabase(() => {
  test('another workspace reads nothing of a template', async () => {
    const { templateId, versionId, firstId, setId } = await ours()
    for (const isArchived of [false, true]) expect(await templateCards(stranger, { isArchived })).toEqual([])
    expect(await templateChoices(stranger)).toEqual([])
    expect(await templateDetail(stranger, 'poster')).toBeNull()
    expect(await publishedTemplate(stranger, 'poster')).toBeNull()
    expect(await firstVersion(stranger, 'poster')).toBeNull()
    expect(await templateVersion(stranger, versionId)).toBeNull()
    expect((await usageByTemplate(stranger)).size).toBe(0)
    expect(await valueSetsOf(stranger, templateId)).toEqual([])
    expect(await valueSetOf(stranger, templateId, setId)).toBeNull()
    expect(await comparableRuns(stranger, firstId, versionId, 6)).toEqual([])
    expect(await siblingVersion(stranger, { template_version_id: firstId }, versionId)).toBeNull()
  })

  test('another workspace changes nothing of a template, not even by its ids', async () => {
    const { templateId, versionId, firstId, setId, request } = await ours()
    const before = await everyTemplate()
    const content = poster({ body: 'Theirs: {{subject}}' })
    const gone = { ok: false, error: { kind: 'not-found' } }
    const save = saveOf({ templateId, baseVersionId: versionId, content, isConfirmed: true })
    expect(await saveTemplate(stranger, save)).toMatchObject(gone)
    expect(await publishVersion(stranger, firstId)).toMatchObject(gone)
    const restoring = { versionId: firstId, baseVersionId: versionId, note: '' }
    expect(await restoreVersion(stranger, restoring)).toMatchObject(gone)
    expect(await duplicateTemplate(stranger, versionId)).toMatchObject(gone)
    expect(await archiveTemplate(stranger, { templateId, isArchived: true })).toMatchObject(gone)
    expect(await restoreStarter(stranger, { templateId })).toMatchObject(gone)
    expect(await restoreStarter(stranger, { slug: 'portrait' })).toMatchObject(gone)
    expect(await saveValueSet(stranger, { ...request, isConfirmed: true })).toMatchObject(gone)
    expect(await removeValueSet(stranger, setId)).toMatchObject(gone)
    expect(await everyTemplate()).toEqual(before)
  })

  test('two workspaces use the same address without seeing each other', async () => {
    await ours()
    await seedStarters('another')
    const { versionId, slug } = await savedTemplate({ content: poster({ body: 'Theirs: {{subject}}' }) }, stranger)
    expect(slug).toBe('poster')
    await publishVersion(stranger, versionId)
    expect((await publishedTemplate(stranger, 'poster'))?.body).toBe('Theirs: {{subject}}')
    expect((await publishedTemplate(owner, 'poster'))?.body).toBe('A large poster of {{subject}}.')
    expect((await playgroundStart(stranger, new URLSearchParams('template=poster'))).template.versionId).toBe(versionId)
    expect((await templateCards(stranger)).at(-1)).toMatchObject({ slug: 'poster', runs: 0, pictureId: null })
  })
})
