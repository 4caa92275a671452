import { beforeEach, expect, test, vi } from 'vitest'
import { latestRuns } from '@/lib/run/records'
import { publishVersion } from '@/lib/template/publish'
import { begin } from '@/tests/integration/access/request'
import { onEveryDatabase } from '@/tests/support/databases'
import { picturedRun } from '@/tests/support/pictured-run'
import { content, owner, reserved, stranger } from '@/tests/support/runs'
import { nextVersion, savedTemplate, textField } from '@/tests/support/saved-template'

const actions = () => import('@/lib/run/actions')
const key = 'a press of its own'

const withMood = (byDefault: string) => ({
  body: 'A {{mood}} poster of {{subject}}.',
  fields: [textField('subject'), textField('mood', { default: byDefault })],
})

/** A run of the first version of a template. */
async function earlierRun() {
  const first = await savedTemplate()
  const settings = { ...content().settings, n: 4, quality: 'low' as const }
  const made = { templateVersionId: first.versionId, values: { subject: 'a ship' }, settings }
  return { first, settings, runId: await reserved(made) }
}

onEveryDatabase(() => {
  beforeEach(() => {
    begin()
    // Works only inside a running server; nothing here waits for the worker.
    vi.doMock('next/server', () => ({ after: vi.fn() }))
  })

  test('the newer version is filled with the values and settings of the run', async () => {
    const { runWithVersion } = await actions()
    const { first, settings, runId } = await earlierRun()
    const newer = await nextVersion(first, withMood('calm'))
    await publishVersion(owner, newer.versionId)
    expect(await runWithVersion({ runId, versionId: newer.versionId, key })).toMatchObject({
      ok: true,
      value: {
        run: {
          prompt: 'A calm poster of a ship.',
          settings,
          template: { slug: 'poster', version: 2, publishedVersionId: newer.versionId, publishedNumber: 2 },
        },
      },
    })
  })

  test('the same press, however often it arrives, is one run', async () => {
    const { runWithVersion } = await actions()
    const { first, runId } = await earlierRun()
    const newer = await nextVersion(first, withMood('calm'))
    await Promise.all(Array.from({ length: 8 }, () => runWithVersion({ runId, versionId: newer.versionId, key })))
    expect((await latestRuns(owner)).runs).toHaveLength(2)
  })

  test('a run tells which version is in use now', async () => {
    const { first, runId } = await earlierRun()
    const { runById } = await import('@/lib/run/records')
    expect((await runById(owner, runId))?.template).toEqual({
      slug: 'poster',
      name: 'Poster',
      version: 1,
      publishedVersionId: null,
      publishedNumber: null,
    })
    const newer = await nextVersion(first, withMood('calm'))
    await publishVersion(owner, newer.versionId)
    expect((await runById(owner, runId))?.template).toMatchObject({
      version: 1,
      publishedVersionId: newer.versionId,
      publishedNumber: 2,
    })
  })

  test('a required field that the run had no value for is named, and nothing is started', async () => {
    const { runWithVersion } = await actions()
    const { first, runId } = await earlierRun()
    const newer = await nextVersion(first, withMood(''))
    expect(await runWithVersion({ runId, versionId: newer.versionId, key })).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        message: 'Mood is empty. Fill it in to make a prompt.',
        fields: { 'values.mood': expect.stringContaining('Mood') },
      },
    })
    expect((await latestRuns(owner)).runs).toHaveLength(1)
  })

  test('a setting that the version locks is the version’s', async () => {
    const { runWithVersion } = await actions()
    const { first, settings, runId } = await earlierRun()
    const locked = await nextVersion(first, { settings: { n: 2, quality: 'high' }, locks: ['n'] })
    expect(await runWithVersion({ runId, versionId: locked.versionId, key })).toMatchObject({
      ok: true,
      value: { run: { settings: { ...settings, n: 2 } } },
    })
  })

  test('a variation stays one', async () => {
    const { runWithVersion } = await actions()
    const { first } = await earlierRun()
    const { imageId } = await picturedRun()
    const values = { subject: 'a ship' }
    const runId = await reserved({ templateVersionId: first.versionId, parentImageId: imageId, values })
    expect(await runWithVersion({ runId, versionId: first.versionId, key })).toMatchObject({
      ok: true,
      value: { run: { parent: { imageId } } },
    })
  })

  test('versions of other templates and workspaces, and runs without a template, are refused', async () => {
    const { runWithVersion } = await actions()
    const { first, runId } = await earlierRun()
    const other = await savedTemplate({ about: { name: 'Other' } })
    const theirs = await savedTemplate({}, stranger)
    const theirRun = await reserved({ templateVersionId: theirs.versionId }, {}, stranger)
    const free = await reserved()
    for (const press of [
      { runId, versionId: other.versionId },
      { runId, versionId: theirs.versionId },
      { runId, versionId: 'nothing' },
      { runId: theirRun, versionId: theirs.versionId },
      { runId: theirRun, versionId: first.versionId },
      { runId: free, versionId: first.versionId },
      { runId: 'nothing', versionId: first.versionId },
    ])
      expect(await runWithVersion({ ...press, key })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect((await latestRuns(owner)).runs).toHaveLength(2)
  })
})
