import { beforeEach, expect, test, vi } from 'vitest'
import { budgetsOf, spendingOf } from '@/lib/settings/records'
import { balanceBetween } from '@/lib/spending/ledger'
import { database } from '@/lib/store/database'
import { begin } from '@/tests/integration/access/request'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, stranger } from '@/tests/support/runs'
import { about, atMost, attemptOf, booked, endedRun, paidRun, rowOf, unresolvedRun } from './paid-runs'

const actions = () => import('@/lib/spending/actions')

const balance = () => balanceBetween(database(), owner.workspaceId, '2000-01-01', '2100-01-01')

const kindsOf = async (runId: string) =>
  (await database().selectFrom('ledger').select('kind').where('run_id', '=', runId).orderBy('id').execute()).map(
    ({ kind }) => kind,
  )

onEveryDatabase(() => {
  beforeEach(() => {
    begin()
    // Works only inside a running server.
    vi.doMock('next/cache', () => ({ refresh: vi.fn() }))
  })

  test('It was charged books the estimate as spent and marks it as one', async () => {
    const { resolveCharge } = await actions()
    const runId = await unresolvedRun()
    const { change } = await rowOf(runId)
    expect(await resolveCharge({ runId, resolution: 'charged' })).toEqual({
      ok: true,
      value: { spent: about, reserved: 0 },
    })
    const run = await rowOf(runId)
    expect(run).toMatchObject({ reserved: 0, actual: about, actual_is_estimated: 1, resolution: 'charged' })
    expect(run.change).toBeGreaterThan(change)
    expect(await attemptOf(runId)).toMatchObject({ charge: 'charged' })
    expect(await balance()).toEqual({ spent: about, reserved: 0 })
  })

  test('It was not charged releases what was held back', async () => {
    const { resolveCharge } = await actions()
    const runId = await unresolvedRun()
    expect(await resolveCharge({ runId, resolution: 'not-charged' })).toEqual({
      ok: true,
      value: { spent: 0, reserved: 0 },
    })
    expect(await rowOf(runId)).toMatchObject({ reserved: 0, actual: null, resolution: 'not-charged' })
    expect(await attemptOf(runId)).toMatchObject({ charge: 'none' })
    expect(await balance()).toEqual({ spent: 0, reserved: 0 })
  })

  test.each(['charged', 'not-charged'])('Undo of %s brings back what was held back', async resolution => {
    const { resolveCharge, undoResolution } = await actions()
    const runId = await unresolvedRun()
    await resolveCharge({ runId, resolution })
    expect(await undoResolution({ runId })).toMatchObject({ ok: true })
    expect(await rowOf(runId)).toMatchObject({
      reserved: atMost,
      actual: null,
      actual_is_estimated: 0,
      resolution: null,
    })
    expect(await attemptOf(runId)).toMatchObject({ charge: 'perhaps' })
    expect(await balance()).toEqual({ spent: 0, reserved: atMost })
    expect((await kindsOf(runId)).at(-1)).toBe('reopen')
  })

  test('answers that come together book once', async () => {
    const { resolveCharge } = await actions()
    const runId = await unresolvedRun()
    const both = await Promise.all([
      resolveCharge({ runId, resolution: 'charged' }),
      resolveCharge({ runId, resolution: 'not-charged' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await balance()).toMatchObject({ reserved: 0 })
    expect((await kindsOf(runId)).filter(kind => kind !== 'reserve')).toHaveLength(1)
  })

  test.each([
    ['a run that still waits', () => paidRun(), 'not-found'],
    ['a run of another workspace', () => unresolvedRun({}, stranger), 'not-found'],
    ['a run that does not exist', async () => 'nowhere', 'not-found'],
    [
      'a run whose cost is known',
      async () => {
        const id = await endedRun('succeeded', 'charged')
        await booked(id, 'settle', { reserved: 0, spent: about })
        return id
      },
      'conflict',
    ],
  ])('%s cannot be answered for, and nothing is booked', async (_, make, kind) => {
    const { resolveCharge, undoResolution } = await actions()
    const runId = await make()
    const before = await balance()
    expect(await resolveCharge({ runId, resolution: 'charged' })).toMatchObject({ ok: false, error: { kind } })
    expect(await undoResolution({ runId })).toMatchObject({ ok: false, error: { kind } })
    expect(await balance()).toEqual(before)
  })

  test('budgets are saved in dollars, and an empty field is no limit', async () => {
    const { saveBudgets } = await actions()
    const form = new FormData()
    form.set('day', ' $2.50 ')
    form.set('month', '')
    expect(await saveBudgets(null, form)).toMatchObject({ ok: true })
    expect(await budgetsOf(owner.workspaceId)).toEqual({ day: 2_500_000, month: null })
  })

  test('a budget that is none is refused at its field, and the old ones stay', async () => {
    const { saveBudgets } = await actions()
    expect(await saveBudgets({ day: 'ten', month: '-1' })).toMatchObject({
      ok: false,
      error: { fields: { day: expect.stringContaining('Write the budget in dollars') } },
    })
    expect(await saveBudgets({ day: '5', month: '-1' })).toMatchObject({
      ok: false,
      error: { fields: { month: 'A budget cannot be below 0.' } },
    })
    expect(await budgetsOf(owner.workspaceId)).toEqual({ day: 10_000_000, month: null })
  })

  test('the switch is remembered', async () => {
    const { pauseSpending } = await actions()
    await pauseSpending({ isPaused: true })
    expect(await spendingOf(owner.workspaceId)).toEqual({ isPaused: true })
    await pauseSpending({ isPaused: false })
    expect(await spendingOf(owner.workspaceId)).toEqual({ isPaused: false })
  })
})
