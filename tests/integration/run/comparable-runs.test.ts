import { expect, test } from 'vitest'
import { comparableRuns } from '@/lib/run/comparable-runs'
import { onEveryDatabase } from '@/tests/support/databases'
import { deletePicture, picturedRun } from '@/tests/support/pictured-run'
import { content, owner, reserved, stranger } from '@/tests/support/runs'
import { nextVersion, savedTemplate, textField } from '@/tests/support/saved-template'

/** A template whose second version has a field more, which begins as "calm". */
async function twoVersions() {
  const old = await savedTemplate()
  const body = 'A {{mood}} poster of {{subject}}.'
  const fields = [textField('subject'), textField('mood', { default: 'calm' })]
  const other = await nextVersion(old, { body, fields })
  return { old: old.versionId, other: other.versionId }
}

const made = (templateVersionId: string, values: Record<string, string>, at: number, n = 1) =>
  picturedRun({ templateVersionId, values, settings: { ...content().settings, n } }, { at })

const shown = async (from: string, to: string, limit = 6) =>
  (await comparableRuns(owner, from, to, limit)).map(({ values, from, to }) => [
    values.subject,
    from?.id ?? null,
    to?.id ?? null,
  ])

onEveryDatabase(() => {
  test('the newest inputs of the old version come first, beside what the new one made of the same', async () => {
    const { old, other } = await twoVersions()
    const ship = await made(old, { subject: 'a ship' }, 1_000)
    const cat = await made(old, { subject: 'a cat' }, 2_000)
    const calmShip = await made(other, { subject: 'a ship', mood: 'calm' }, 3_000)
    expect(await shown(old, other)).toEqual([
      ['a cat', cat.runId, null],
      ['a ship', ship.runId, calmShip.runId],
    ])
  })

  test('of the same inputs the newest run with a picture is shown, unless a newer one is under way', async () => {
    const { old, other } = await twoVersions()
    await made(old, { subject: 'a ship' }, 1_000)
    const newer = await made(old, { subject: 'a ship' }, 2_000)
    const newest = await made(old, { subject: 'a ship' }, 3_000)
    await deletePicture(newest.imageId)
    expect(await shown(old, other)).toEqual([['a ship', newer.runId, null]])
    const waiting = await reserved({ templateVersionId: old, values: { subject: 'a ship' } })
    expect(await shown(old, other)).toEqual([['a ship', waiting, null]])
  })

  test('the same inputs are equal values, with what the new fields begin with', async () => {
    const { old, other } = await twoVersions()
    const ship = await made(old, { subject: 'a ship' }, 1_000)
    const calm = await made(other, { subject: 'a ship', mood: 'calm' }, 2_000, 2)
    const wild = await made(other, { subject: 'a ship', mood: 'wild' }, 3_000)
    expect(await shown(old, other)).toEqual([
      ['a ship', ship.runId, calm.runId],
      ['a ship', ship.runId, wild.runId],
    ])
  })

  test('of several runs one with the same settings is shown rather than a newer one', async () => {
    const { old, other } = await twoVersions()
    const ship = await made(old, { subject: 'a ship' }, 1_000)
    const alike = await made(other, { subject: 'a ship', mood: 'calm' }, 2_000)
    await made(other, { subject: 'a ship', mood: 'calm' }, 3_000, 2)
    expect(await shown(old, other)).toEqual([['a ship', ship.runId, alike.runId]])
  })

  test('where the old version made nothing, the inputs of the new one are shown', async () => {
    const { old, other } = await twoVersions()
    const ship = await made(other, { subject: 'a ship', mood: 'calm' }, 1_000)
    const cat = await made(other, { subject: 'a cat', mood: 'calm' }, 2_000)
    expect(await shown(old, other)).toEqual([
      ['a cat', null, cat.runId],
      ['a ship', null, ship.runId],
    ])
    expect(await shown(other, old)).toEqual([
      ['a cat', cat.runId, null],
      ['a ship', ship.runId, null],
    ])
  })

  test('no more are shown than were asked for', async () => {
    const { old, other } = await twoVersions()
    for (let at = 1; at <= 5; at++) await made(old, { subject: `ship ${at}` }, at)
    await made(other, { subject: 'a cat', mood: 'calm' }, 9)
    expect((await shown(old, other, 2)).map(([subject]) => subject)).toEqual(['ship 5', 'ship 4'])
    expect(await shown(old, other, 6)).toHaveLength(6)
  })

  test('inputs that the other version cannot take stand alone', async () => {
    const old = await savedTemplate()
    const fields = [textField('subject'), textField('mood')]
    const strict = await nextVersion(old, { body: '{{mood}} {{subject}}', fields })
    const ship = await made(old.versionId, { subject: 'a ship' }, 1_000)
    expect(await shown(old.versionId, strict.versionId)).toEqual([['a ship', ship.runId, null]])
  })

  test('versions of two templates, or of another workspace, have nothing to compare', async () => {
    const { old, other } = await twoVersions()
    await made(old, { subject: 'a ship' }, 1_000)
    const elsewhere = await savedTemplate({ about: { name: 'Other' } })
    expect(await comparableRuns(owner, old, elsewhere.versionId, 6)).toEqual([])
    expect(await comparableRuns(owner, old, 'nothing', 6)).toEqual([])
    expect(await comparableRuns(stranger, old, other, 6)).toEqual([])
  })
})
