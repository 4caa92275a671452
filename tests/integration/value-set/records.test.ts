import { expect, test } from 'vitest'
import { mostSets } from '@/lib/value-set/limits'
import { removeValueSet, renameValueSet, saveValueSet, valueSetOf, valueSetsOf } from '@/lib/value-set/records'
import type { SaveValueSetRequest } from '@/lib/value-set/schema'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, stranger } from '@/tests/support/runs'
import { everyTemplate, savedTemplate, valueFrom } from '@/tests/support/saved-template'

const spring = (templateId: string, change: Partial<SaveValueSetRequest> = {}): SaveValueSetRequest => ({
  templateId,
  name: 'Spring campaign',
  values: { subject: 'tulips', colors: 'red\nyellow' },
  isConfirmed: false,
  ...change,
})

onEveryDatabase(() => {
  test('inputs come back under their name, with who saved them', async () => {
    const { templateId } = await savedTemplate()
    const { set } = valueFrom(await saveValueSet(owner, spring(templateId)))
    expect(set).toMatchObject({
      name: 'Spring campaign',
      values: { subject: 'tulips', colors: 'red\nyellow' },
      createdBy: 'Owner',
    })
    expect(await valueSetsOf(owner, templateId)).toEqual([set])
    expect(await valueSetOf(owner, templateId, set.id)).toEqual(set)
  })

  test('a template shows its own sets, by name', async () => {
    const { templateId } = await savedTemplate()
    const other = await savedTemplate({ about: { name: 'Other' } })
    const { set } = valueFrom(await saveValueSet(owner, spring(other.templateId)))
    await saveValueSet(owner, spring(templateId, { name: 'Winter' }))
    await saveValueSet(owner, spring(templateId, { name: 'Autumn' }))
    expect((await valueSetsOf(owner, templateId)).map(({ name }) => name)).toEqual(['Autumn', 'Winter'])
    expect(await valueSetOf(owner, templateId, set.id)).toBeNull()
  })

  test('a name that is taken asks first, and is replaced when that is confirmed', async () => {
    const { templateId } = await savedTemplate()
    const { set } = valueFrom(await saveValueSet(owner, spring(templateId)))
    const other = spring(templateId, { values: { subject: 'daffodils' } })
    expect(await saveValueSet(owner, other)).toMatchObject({
      ok: false,
      error: { kind: 'ask-first', message: 'There is a value set “Spring campaign” already. Replace it?' },
    })
    expect(await valueSetsOf(owner, templateId)).toEqual([set])
    const replaced = valueFrom(await saveValueSet(owner, { ...other, isConfirmed: true }))
    expect(replaced.set).toMatchObject({ id: set.id, values: { subject: 'daffodils' } })
    expect(await valueSetsOf(owner, templateId)).toEqual([replaced.set])
  })

  test('of twenty saves of one name at once one is kept, the others ask', async () => {
    const { templateId } = await savedTemplate()
    const answers = await Promise.all(Array.from({ length: 20 }, () => saveValueSet(owner, spring(templateId))))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.flatMap(answer => (answer.ok ? [] : answer.error.kind))).toEqual(Array(19).fill('ask-first'))
  })

  test('a set is called otherwise, unless that name is taken, and stays the same set', async () => {
    const { templateId } = await savedTemplate()
    const { set } = valueFrom(await saveValueSet(owner, spring(templateId)))
    await saveValueSet(owner, spring(templateId, { name: 'Winter' }))
    const { id } = set
    expect(await renameValueSet(owner, { id, name: 'Easter' })).toEqual({
      ok: true,
      value: { set: { ...set, name: 'Easter' } },
    })
    expect((await valueSetsOf(owner, templateId)).map(({ name }) => name)).toEqual(['Easter', 'Winter'])
    expect(await renameValueSet(owner, { id, name: 'Winter' })).toMatchObject({
      ok: false,
      error: { kind: 'conflict' },
    })
    expect(await renameValueSet(owner, { id, name: 'Easter' })).toMatchObject({ ok: true })
    expect(await renameValueSet(stranger, { id, name: 'Mine' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
    expect(await valueSetOf(owner, templateId, id)).toMatchObject({ name: 'Easter', values: set.values })
  })

  test('a removed set is handed back, and saving it again undoes that', async () => {
    const { templateId } = await savedTemplate()
    const { set } = valueFrom(await saveValueSet(owner, spring(templateId)))
    const removed = valueFrom(await removeValueSet(owner, set.id))
    expect(removed).toEqual({ set })
    expect(await valueSetsOf(owner, templateId)).toEqual([])
    expect(await removeValueSet(owner, set.id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    await saveValueSet(owner, spring(templateId, removed.set))
    expect(await valueSetsOf(owner, templateId)).toMatchObject([{ name: set.name, values: set.values }])
  })

  test('a template has only so many sets, also when they come at once', async () => {
    const { templateId } = await savedTemplate()
    const answers = await Promise.all(
      Array.from({ length: mostSets + 5 }, (_, place) =>
        saveValueSet(owner, spring(templateId, { name: `Set ${place}` })),
      ),
    )
    expect(answers.filter(answer => answer.ok)).toHaveLength(mostSets)
    expect(await valueSetsOf(owner, templateId)).toHaveLength(mostSets)
    const [kept] = await valueSetsOf(owner, templateId)
    const replacing = spring(templateId, { name: kept?.name ?? '', isConfirmed: true })
    expect(await saveValueSet(owner, replacing)).toMatchObject({ ok: true })
  })

  test('a template that is not there keeps nothing', async () => {
    const before = await everyTemplate()
    expect(await saveValueSet(owner, spring('nothing'))).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await everyTemplate()).toEqual(before)
  })
})
