import { beforeEach, expect, test, vi } from 'vitest'
import { templateCards, templateDetail } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { begin, fromOurPage, withPassword } from '@/tests/integration/access/request'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner } from '@/tests/support/runs'
import { everyTemplate, everyVersion, poster, savedTemplate, saveOf, valueFrom } from '@/tests/support/saved-template'

const refresh = vi.fn()
const actions = async () => ({
  ...(await import('@/lib/template/actions')),
  ...(await import('@/lib/value-set/actions')),
})

const starterId = async () => (await templateDetail(owner, 'portrait'))?.id ?? ''

onEveryDatabase(() => {
  beforeEach(() => {
    begin()
    refresh.mockClear()
    // Works only inside a running server.
    vi.doMock('next/cache', () => ({ refresh }))
  })

  test('a template is made, changed, published, restored, duplicated and archived, and no version ever changes', async () => {
    const { saveTemplate, publishVersion, restoreVersion, duplicateTemplate, archiveTemplate, restoreStarter } =
      await actions()
    await seedStarters('main')
    const seen = new Map<string, unknown>()
    const expectKept = async () => {
      const versions = await everyVersion()
      expect(versions).toEqual(expect.arrayContaining([...seen.values()]))
      for (const version of versions) seen.set(version.id, version)
    }
    await expectKept()
    const first = valueFrom(await saveTemplate(saveOf()))
    await expectKept()
    const { id: templateId = '' } = (await templateDetail(owner, first.slug)) ?? {}
    const content = poster({ body: 'A large poster of {{subject}}.' })
    const next = saveOf({ templateId, baseVersionId: first.versionId, content, about: { name: 'Large poster' } })
    const second = valueFrom(await saveTemplate(next))
    await expectKept()
    expect(valueFrom(await publishVersion({ versionId: second.versionId }))).toEqual({ number: 2 })
    const restoring = { versionId: first.versionId, baseVersionId: second.versionId }
    expect(valueFrom(await restoreVersion(restoring))).toMatchObject({ number: 3 })
    await expectKept()
    const copy = valueFrom(await duplicateTemplate({ versionId: second.versionId }))
    expect(copy).toEqual({ slug: 'large-poster-copy' })
    expect(valueFrom(await archiveTemplate({ templateId, isArchived: true }))).toEqual({ isArchived: true })
    expect(valueFrom(await restoreStarter({ slug: 'portrait' }))).toEqual({ slug: 'portrait', number: 1 })
    expect(valueFrom(await restoreStarter({ templateId: await starterId() }))).toMatchObject({ slug: 'portrait' })
    await expectKept()
    expect((await templateCards(owner)).map(card => card.slug)).toContain(copy.slug)
    expect(refresh).toHaveBeenCalledTimes(8)
  })

  test('a refusal names the place in the form, keeps all as it is and refreshes nothing', async () => {
    const { saveTemplate } = await actions()
    const { templateId } = await savedTemplate()
    const before = await everyTemplate()
    const wrong = saveOf({ templateId, about: { name: '  ' }, content: poster({ body: 'x'.repeat(32_001) }) })
    expect(await saveTemplate({ ...wrong, note: 'n'.repeat(121) })).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        fields: {
          'about.name': 'Give the template a name.',
          'content.body': 'This is longer than 32,000 characters.',
          note: 'A note can have 120 characters at most.',
        },
      },
    })
    const stale = saveOf({ templateId, content: poster({ body: 'Mine: {{subject}}' }) })
    expect(await saveTemplate(stale)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await everyTemplate()).toEqual(before)
    expect(refresh).not.toHaveBeenCalled()
  })

  test('an invisible character that Postgres does not keep is left out everywhere', async () => {
    const { saveTemplate } = await actions()
    const content = poster({ body: 'A\0 {{subject}}' })
    const about = { name: 'Pos\0ter', description: '\0', tags: ['pr\0int'] }
    expect(await saveTemplate(saveOf({ content, about, note: '\0First' }))).toMatchObject({ ok: true })
    expect(await templateDetail(owner, 'poster')).toMatchObject({
      name: 'Poster',
      description: '',
      tags: ['print'],
      newest: { body: 'A {{subject}}' },
      versions: [{ note: 'First' }],
    })
  })

  test('inputs are saved under a name, replaced when asked, removed and brought back', async () => {
    const { saveValueSet, removeValueSet } = await actions()
    const { templateId } = await savedTemplate()
    const request = { templateId, name: '  Spring ', values: { subject: 'tulips' } }
    const { set } = valueFrom(await saveValueSet(request))
    expect(set).toMatchObject({ name: 'Spring', values: { subject: 'tulips' } })
    expect(await saveValueSet(request)).toMatchObject({ ok: false, error: { kind: 'ask-first' } })
    expect(await saveValueSet({ ...request, isConfirmed: true })).toMatchObject({ ok: true })
    const removed = valueFrom(await removeValueSet({ id: set.id }))
    expect(await saveValueSet({ templateId, ...removed.set })).toMatchObject({ ok: true })
  })

  test('a value set without a name, or with more than a form can hold, is refused at its place', async () => {
    const { saveValueSet } = await actions()
    const { templateId } = await savedTemplate()
    expect(await saveValueSet({ templateId, name: ' ', values: {} })).toMatchObject({
      error: { kind: 'invalid', fields: { name: 'Give this value set a name.' } },
    })
    expect(await saveValueSet({ templateId, name: 'n'.repeat(121), values: {} })).toMatchObject({
      error: { fields: { name: 'A name can have 120 characters at most.' } },
    })
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, k) => [`field${k}`, 'x']))
    expect(await saveValueSet({ templateId, name: 'Many', values: many })).toMatchObject({
      error: { fields: { values: 'These are too many values.' } },
    })
    expect(await saveValueSet({ templateId, name: 'Long', values: { subject: 'x'.repeat(32_001) } })).toMatchObject({
      error: { fields: { 'values.subject': 'This value is too long to be kept.' } },
    })
  })

  test('without a session nothing is read or changed', async () => {
    const { versionId, templateId } = await savedTemplate()
    const before = await everyTemplate()
    begin(fromOurPage, withPassword)
    vi.doMock('next/cache', () => ({ refresh }))
    const doors = await actions()
    for (const answer of [
      await doors.saveTemplate(saveOf()),
      await doors.publishVersion({ versionId }),
      await doors.restoreVersion({ versionId, baseVersionId: versionId }),
      await doors.duplicateTemplate({ versionId }),
      await doors.archiveTemplate({ templateId, isArchived: true }),
      await doors.restoreStarter({ templateId }),
      await doors.saveValueSet({ templateId, name: 'Spring', values: {} }),
      await doors.removeValueSet({ id: 'nothing' }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await everyTemplate()).toEqual(before)
  })
})
