import { afterEach, expect, test, vi } from 'vitest'
import { enterImages } from '@/lib/gallery/enter-images'
import { waitingRuns } from '@/lib/run/queue'
import { keepBudgets } from '@/lib/settings/records'
import { dayOf } from '@/lib/spending/day'
import {
  budgetView,
  type LedgerRow,
  ledgerPage,
  spendingByDay,
  spendingByTemplate,
  unresolvedRuns,
} from '@/lib/spending/records'
import { changing, database } from '@/lib/store/database'
import { publishedTemplate } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, provider, stranger } from '@/tests/support/runs'
import { about, atMost, booked, endedRun, paidRun, unresolvedRun } from './paid-runs'

/** Everything is written at this time, as if a person had pressed then. */
const on = (time: string) => vi.setSystemTime(new Date(time))

const today = () => dayOf(Date.now())

const idsOf = (runs: { id: string }[]) => runs.map(({ id }) => id)

async function withImage(runId: string): Promise<void> {
  const attempt = await database()
    .selectFrom('attempt')
    .select('id')
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow()
  const { n } = await database()
    .selectFrom('image')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow()
  const run = await database().selectFrom('run').selectAll().where('id', '=', runId).executeTakeFirstOrThrow()
  const measures = { type: 'image/png', width: 8, height: 8, bytes: 8, revised_prompt: null }
  const image = { ...measures, position: Number(n), sha256: 'a'.repeat(64) }
  await changing(trx => enterImages(trx, run, attempt, [image], Date.now()))
}

onEveryDatabase(() => {
  afterEach(() => void vi.useRealTimers())

  test('the budgets stand at what was spent and is held back today and this month', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    on('2026-11-03T12:00:00')
    await booked(await paidRun(), 'settle', { reserved: 0, spent: 70_000 })
    on('2026-11-17T12:00:00')
    await booked(await paidRun(), 'settle', { reserved: 0, spent: 40_000 })
    await paidRun()
    await keepBudgets(owner, { day: 3_000_000, month: null })
    expect(await budgetView(owner)).toEqual({
      day: { spent: 40_000, reserved: atMost, limit: 3_000_000 },
      month: { spent: 110_000, reserved: atMost, limit: null },
    })
    expect(await budgetView(stranger)).toMatchObject({ day: { spent: 0, reserved: 0 } })
  })

  test('spending by day names the days that have any, in order, within the asked ones', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    on('2026-10-31T23:59:59')
    await paidRun()
    on('2026-11-01T00:00:01')
    await booked(await paidRun(), 'settle', { reserved: 0, spent: 40_000 })
    on('2026-11-05T10:00:00')
    await paidRun()
    expect(await spendingByDay(owner, '2026-11-01', '2026-11-30')).toEqual([
      { day: '2026-11-01', spent: 40_000, reserved: 0 },
      { day: '2026-11-05', spent: 0, reserved: atMost },
    ])
    expect(await spendingByDay(stranger, '2026-11-01', '2026-11-30')).toEqual([])
  })

  test('spending by template holds the estimate of what was charged against what it cost', async () => {
    await seedStarters(owner.workspaceId)
    const portrait = await publishedTemplate(owner, 'portrait')
    const templateVersionId = portrait?.versionId ?? null
    const charged = await endedRun('succeeded', 'charged', { templateVersionId })
    await booked(charged, 'settle', { reserved: 0, spent: 90_000 })
    await withImage(charged)
    await withImage(charged)
    await booked(await endedRun('failed', 'none', { templateVersionId }), 'release', { reserved: 0, spent: 0 })
    await unresolvedRun()
    expect(await spendingByTemplate(owner, today(), today())).toEqual([
      {
        template: { slug: 'portrait', name: 'Portrait' },
        runs: 2,
        images: 2,
        estimate: about,
        spent: 90_000,
        reserved: 0,
      },
      { template: null, runs: 1, images: 0, estimate: 0, spent: 0, reserved: atMost },
    ])
    expect(await spendingByTemplate(owner, '2020-01-01', '2020-12-31')).toEqual([])
    expect(await spendingByTemplate(stranger, today(), today())).toEqual([])
  })

  test('unresolved are the runs that ended with money held back, newest first', async () => {
    const first = await unresolvedRun()
    const second = await endedRun('needs-attention', 'perhaps')
    await paidRun()
    await booked(await endedRun('succeeded', 'charged'), 'settle', { reserved: 0, spent: about })
    await unresolvedRun({}, stranger)
    const { runs, count } = await unresolvedRuns(owner)
    expect(idsOf(runs)).toEqual([second, first])
    expect(count).toBe(2)
  })

  test('waiting are the runs of a provider whose request has not left', async () => {
    await paidRun()
    await paidRun()
    await unresolvedRun()
    await paidRun({ provider: 'sample' })
    await paidRun({}, stranger)
    expect(await waitingRuns('main', provider)).toBe(2)
  })

  test('the ledger comes in pages, each entry once, with what it was for', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    on('2026-11-03T12:00:00')
    const run = await unresolvedRun({ prompt: 'a lighthouse' })
    on('2026-11-17T12:00:00')
    await paidRun()
    await paidRun({}, stranger)
    await booked(run, 'settle', { reserved: 0, spent: about, isEstimated: true })
    const seen: LedgerRow[] = []
    for (let page: LedgerRow[] | null = null; page?.length !== 0; seen.push(...page)) {
      page = await ledgerPage(owner, seen.at(-1) ?? null, 1)
    }
    expect(new Set(idsOf(seen)).size).toBe(seen.length)
    expect(seen).toEqual(await ledgerPage(owner, null, 100))
    expect(seen.map(({ day }) => day)).toEqual(seen.map(({ day }) => day).sort())
    expect(seen.filter(entry => entry.run_id === run).at(-1)).toMatchObject({
      kind: 'settle',
      spent: about,
      is_estimated: 1,
      prompt: 'a lighthouse',
      state: 'unknown',
      template: null,
      created_by: 'Owner',
    })
  })
})
