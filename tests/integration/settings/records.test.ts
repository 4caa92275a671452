import { expect, test } from 'vitest'
import { defaultPrices } from '@/lib/provider/price-table'
import { budgetsOf, keepPrices, pricesOf, resetPrices } from '@/lib/settings/records'
import { changePrices, changeSettings, workspaceSettings } from '@/lib/settings/workspace'
import { defaultBudgets } from '@/lib/spending/schema'
import { database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, stranger } from '@/tests/support/runs'

const flux = { textIn: 1, imageOut: 0, grid: null, isGridPublished: true, maxPerImage: 0.04 }
const prices = { models: { flux } }
const budgets = { day: null, month: 2_500_000 }
const rows = () => database().selectFrom('setting').select(['workspace_id', 'name', 'changed_by']).execute()

onEveryDatabase(() => {
  test('a workspace begins with our prices and ten dollars a day', async () => {
    expect(await workspaceSettings(owner)).toEqual({ prices: defaultPrices, budgets: defaultBudgets })
  })

  test('prices and budgets are kept for their workspace alone', async () => {
    await changeSettings(owner, { prices, budgets })
    expect(await workspaceSettings(owner)).toEqual({ prices, budgets })
    expect(await workspaceSettings(stranger)).toEqual({ prices: defaultPrices, budgets: defaultBudgets })
    expect((await rows()).every(row => row.changed_by === 'Owner')).toBe(true)
  })

  test('the newest table holds', async () => {
    await keepPrices(owner, prices)
    await keepPrices(owner, { models: { flux: { ...flux, maxPerImage: 0.05 } } })
    expect((await pricesOf(owner.workspaceId)).models.flux?.maxPerImage).toBe(0.05)
  })

  test('a reset forgets the table of this workspace, and nothing else', async () => {
    await changeSettings(owner, { prices, budgets })
    await changeSettings(stranger, { prices, budgets })
    await resetPrices(owner)
    expect(await pricesOf(owner.workspaceId)).toEqual(defaultPrices)
    expect(await budgetsOf(owner.workspaceId)).toEqual(budgets)
    expect(await pricesOf(stranger.workspaceId)).toEqual(prices)
  })

  test('our own table is not kept as a workspace’s: a newer one will hold', async () => {
    await changePrices(owner, prices)
    await changePrices(owner, structuredClone(defaultPrices))
    expect(await rows()).toEqual([])
  })
})
