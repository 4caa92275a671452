import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { runById } from '@/lib/run/records'
import { balanceBetween, book, rebuildTotals } from '@/lib/spending/ledger'
import type { LedgerKind } from '@/lib/spending/schema'
import { changing, database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, reserved } from '@/tests/support/runs'

const allDays = () => balanceBetween(database(), 'main', '0000-01-01', '9999-12-31')

const booked = (id: string, kind: LedgerKind, reservedMicros: number, spent: number) =>
  changing(trx =>
    book(
      trx,
      { id, workspace_id: 'main', created_by: owner.id },
      kind,
      { reserved: reservedMicros, spent },
      owner.name,
    ),
  )

const entries = (id: string) =>
  database()
    .selectFrom('ledger')
    .select(['kind', 'reserved', 'spent'])
    .where('run_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

onEveryDatabase(() => {
  test('pressing holds back the most it can cost', async () => {
    const id = await reserved()
    expect(await entries(id)).toEqual([{ kind: 'reserve', reserved: 210_760, spent: 0 }])
    expect(await runById(owner, id)).toMatchObject({ reserved: 210_760 })
    expect(await allDays()).toEqual({ spent: 0, reserved: 210_760 })
  })

  test('a sample books nothing at all', async () => {
    const id = await reserved({ provider: 'sample' })
    expect(await entries(id)).toEqual([])
    expect(await allDays()).toEqual({ spent: 0, reserved: 0 })
  })

  test('settling twice, late, or after a person has answered for it books what it cost once', async () => {
    const id = await reserved()
    await booked(id, 'release', 0, 0)
    await booked(id, 'settle', 0, 52_720)
    await booked(id, 'settle', 0, 52_720)
    expect(await allDays()).toEqual({ spent: 52_720, reserved: 0 })
    expect((await entries(id)).map(entry => entry.kind)).toEqual(['reserve', 'release', 'settle'])
  })

  test('all entries of a run count on the day it was pressed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 23, 59).getTime() })
    const id = await reserved()
    vi.setSystemTime(new Date(2026, 10, 23, 0, 5))
    await booked(id, 'settle', 0, 52_720)
    vi.useRealTimers()
    expect(await balanceBetween(database(), 'main', '2026-11-22', '2026-11-22')).toEqual({ spent: 52_720, reserved: 0 })
    expect(await balanceBetween(database(), 'main', '2026-11-23', '2026-11-23')).toEqual({ spent: 0, reserved: 0 })
  })

  test('the totals are the sums of the entries whatever is booked in which order, and rebuilding them changes nothing', async () => {
    const target = fc.record({ reserved: fc.nat(1_000_000), spent: fc.nat(1_000_000) })
    const ids = [await reserved(), await reserved({ prompt: 'Another' })]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), target), { maxLength: 6 }), async bookings => {
        for (const [which, to] of bookings) await booked(ids[which] ?? '', 'settle', to.reserved, to.spent)
        const before = await allDays()
        await rebuildTotals(database())
        expect(await allDays()).toEqual(before)
        const runs = await Promise.all(ids.map(id => runById(owner, id)))
        expect(before.reserved).toBe(runs.reduce((sum, run) => sum + (run?.reserved ?? 0), 0))
      }),
      { numRuns: 8 },
    )
  })

  test('totals that were lost come back from the entries', async () => {
    const id = await reserved()
    await database().deleteFrom('spend_day').execute()
    await database().updateTable('run').set({ reserved: 7 }).where('id', '=', id).execute()
    await rebuildTotals(database())
    expect(await allDays()).toEqual({ spent: 0, reserved: 210_760 })
    expect(await runById(owner, id)).toMatchObject({ reserved: 210_760 })
  })
})
