import { beforeEach, expect, test } from 'vitest'
import { defaultPrices } from '@/lib/provider/price-table'
import { priceFormOf } from '@/lib/settings/price-form'
import { settingsFileText } from '@/lib/settings/transfer'
import { workspaceSettings } from '@/lib/settings/workspace'
import { defaultBudgets } from '@/lib/spending/schema'
import { begin, fromOurPage, withPassword } from '@/tests/integration/access/request'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner } from '@/tests/support/runs'

const actions = () => import('@/lib/settings/actions')
const defaults = { prices: defaultPrices, budgets: defaultBudgets }
const flux = { textIn: 1, imageOut: 0, grid: null, isGridPublished: true, maxPerImage: 0.04 }
const other = { prices: { models: { flux } }, budgets: { day: 5_000_000, month: null } }

onEveryDatabase(() => {
  beforeEach(() => begin())

  test('prices that were typed hold from then on', async () => {
    const { savePrices } = await actions()
    expect(await savePrices(priceFormOf(other.prices))).toEqual({ ok: true, value: null })
    expect((await workspaceSettings(owner)).prices).toEqual(other.prices)
  })

  test('a wrong price is refused at its field, and the table stays as it was', async () => {
    const { savePrices } = await actions()
    const form = priceFormOf(other.prices)
    for (const row of form.models) row.textIn = 'cheap'
    expect(await savePrices(form)).toMatchObject({
      ok: false,
      error: { kind: 'invalid', fields: { 'models.0.textIn': expect.stringContaining('dollars per million tokens') } },
    })
    expect(await workspaceSettings(owner)).toEqual(defaults)
  })

  test('looking at a file tells what it would change, and changes nothing', async () => {
    const { previewSettings } = await actions()
    expect(await previewSettings({ text: settingsFileText(other) })).toMatchObject({
      ok: true,
      value: { changes: expect.arrayContaining([{ what: 'Budget a day', from: '$10.00', to: '$5.00' }]) },
    })
    expect(await workspaceSettings(owner)).toEqual(defaults)
    expect(await previewSettings({ text: settingsFileText(defaults) })).toEqual({ ok: true, value: { changes: [] } })
  })

  test('an import puts both in place, and what it returns undoes it', async () => {
    const { importSettings } = await actions()
    const imported = await importSettings({ text: settingsFileText(other) })
    if (!imported.ok) throw new Error(imported.error.message)
    expect(await workspaceSettings(owner)).toEqual(other)
    expect(imported.value.prices).toEqual(priceFormOf(other.prices))
    expect(await importSettings({ text: imported.value.before })).toMatchObject({ ok: true })
    expect(await workspaceSettings(owner)).toEqual(defaults)
  })

  test('a wrong file changes neither', async () => {
    const { importSettings } = await actions()
    const text = settingsFileText(other).replace('"day": 5', '"day": -5')
    expect(await importSettings({ text })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', fields: { 'budgets.day': 'A budget cannot be below 0.' } },
    })
    expect(await workspaceSettings(owner)).toEqual(defaults)
  })

  test('more than 256 kB is not read', async () => {
    const { previewSettings } = await actions()
    const text = `${settingsFileText(other)}${' '.repeat(256 * 1024)}`
    expect(await previewSettings({ text })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('256 kB') },
    })
    expect(await previewSettings({ text: 'é'.repeat(140_000) })).toMatchObject({
      error: { message: expect.stringContaining('256 kB') },
    })
  })

  test('without a session nothing is read or changed', async () => {
    begin(fromOurPage, withPassword)
    const { importSettings, savePrices, previewSettings } = await actions()
    const file = { text: settingsFileText(other) }
    for (const answer of [
      await importSettings(file),
      await previewSettings(file),
      await savePrices(priceFormOf(other.prices)),
    ])
      expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await workspaceSettings(owner)).toEqual(defaults)
  })
})
