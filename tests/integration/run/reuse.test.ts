import { expect, test } from 'vitest'
import { runById, runsOfVersion } from '@/lib/run/records'
import { runReuse } from '@/lib/run/reuse'
import { sameInputs } from '@/lib/run/same-inputs'
import { publishVersion } from '@/lib/template/publish'
import { templateVersion } from '@/lib/template/records'
import { onEveryDatabase } from '@/tests/support/databases'
import { picturedRun } from '@/tests/support/pictured-run'
import { content, owner, reserved, stranger } from '@/tests/support/runs'
import { nextVersion, savedTemplate, textField } from '@/tests/support/saved-template'

const settings = { ...content().settings, n: 3 }

const reuseOf = async (runId: string) => {
  const run = await runById(owner, runId)
  return run && runReuse(owner, run)
}

const version = async (id: string) => {
  const found = await templateVersion(owner, id)
  if (!found) throw new Error('There is no such version')
  return found
}

onEveryDatabase(() => {
  test('the published version is offered with what it changed and its price, once it is another one', async () => {
    const first = await savedTemplate()
    await publishVersion(owner, first.versionId)
    const values = { subject: 'a ship' }
    const runId = await reserved({ templateVersionId: first.versionId, values, settings })
    expect(await reuseOf(runId)).toEqual({ templateId: first.templateId, values, offer: null })

    const fields = [textField('subject', { label: 'Main subject' })]
    const second = await nextVersion(first, { body: 'A woodcut of {{subject}}.', fields })
    expect((await reuseOf(runId))?.offer).toBeNull()
    await publishVersion(owner, second.versionId)
    expect((await reuseOf(runId))?.offer).toMatchObject({
      versionId: second.versionId,
      number: 2,
      ownNumber: 1,
      n: 3,
      changes: 'Text and 1 field changed',
      isSample: false,
      refusal: null,
      price: { about: expect.any(Number), atMost: expect.any(Number) },
    })
  })

  test('a version that asks for more is not offered, but says what is missing', async () => {
    const first = await savedTemplate()
    const runId = await reserved({ templateVersionId: first.versionId, values: { subject: 'a ship' } })
    const fields = [textField('subject'), textField('place', { label: 'Place' })]
    const second = await nextVersion(first, { body: '{{subject}} in {{place}}', fields })
    await publishVersion(owner, second.versionId)
    expect((await reuseOf(runId))?.offer).toMatchObject({
      price: null,
      refusal: 'Place is empty. Fill it in to make a prompt.',
    })
  })

  test('a run without a template is good for nothing more', async () => {
    expect(await reuseOf(await reserved())).toBeNull()
  })

  test('the side of a comparison that was not made is offered, the other is not', async () => {
    const first = await savedTemplate()
    const second = await nextVersion(first, { body: 'A woodcut of {{subject}}.' })
    await picturedRun({ templateVersionId: second.versionId, values: { subject: 'a ship' } })
    const pairs = await sameInputs(owner, await version(first.versionId), await version(second.versionId))
    expect(pairs).toMatchObject([{ from: null, offer: { versionId: first.versionId, number: 1, refusal: null } }])
    await picturedRun({ templateVersionId: first.versionId, values: { subject: 'a ship' } })
    const both = await sameInputs(owner, await version(first.versionId), await version(second.versionId))
    expect(both.map(pair => pair.offer)).toEqual([null])
  })

  test('the runs of a version are its own, newest first, and of one workspace', async () => {
    const first = await savedTemplate()
    const second = await nextVersion(first, { body: 'A woodcut of {{subject}}.' })
    const older = await picturedRun({ templateVersionId: first.versionId }, { at: 1_000 })
    const newer = await picturedRun({ templateVersionId: first.versionId }, { at: 2_000 })
    await picturedRun({ templateVersionId: second.versionId })
    const { runs, hasMore } = await runsOfVersion(owner, first.versionId)
    expect(runs.map(run => run.id)).toEqual([newer.runId, older.runId])
    expect(hasMore).toBe(false)
    expect((await runsOfVersion(stranger, first.versionId)).runs).toEqual([])
  })
})
