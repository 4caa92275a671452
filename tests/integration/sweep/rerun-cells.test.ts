import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { latestRuns, runById } from '@/lib/run/records'
import type { RunState } from '@/lib/run/schema'
import { keepBudgets } from '@/lib/settings/records'
import { balanceBetween, book } from '@/lib/spending/ledger'
import { changing, database } from '@/lib/store/database'
import { cancelWaiting } from '@/lib/sweep/cancel-waiting'
import { rerunCells } from '@/lib/sweep/rerun-cells'
import type { SweepView } from '@/lib/sweep/view'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, provider, stranger } from '@/tests/support/runs'
import { shown, started } from '@/tests/support/started-sweeps'
import { draft, field, setting, threeByFour } from '@/tests/support/sweeps'

const heldBack = async () => (await balanceBetween(database(), 'main', '0000-01-01', '9999-12-31')).reserved
const runCount = async () => (await latestRuns(owner)).runs[0]?.number ?? 0

/** Ends the runs of some cells as the worker would: what cost nothing is released. */
const end = (sweep: SweepView, positions: number[], state: RunState, isReleased = true) =>
  changing(async (trx, change) => {
    for (const position of positions) {
      const run = { id: sweep.cells[position]?.runId ?? '', workspace_id: 'main', created_by: owner.id }
      await trx.updateTable('run').set({ state, change, ended_at: Date.now() }).where('id', '=', run.id).execute()
      if (isReleased) await book(trx, run, 'release', { reserved: 0, spent: 0 }, 'test')
    }
  })

const press = (sweep: SweepView, positions: number[], change: { key?: string; isConfirmed?: boolean } = {}) => ({
  sweepId: sweep.id,
  cells: positions.map(position => ({ position, runId: sweep.cells[position]?.runId ?? '' })),
  key: randomUUID(),
  isConfirmed: false,
  ...change,
})
const rerun = (...asked: Parameters<typeof press>) => rerunCells(owner, press(...asked), provider)

onEveryDatabase(() => {
  test('one cell is run again alone, under its own sweep, and the others stay', async () => {
    const sweep = await started()
    await end(sweep, [4], 'failed')
    expect(await rerun(sweep, [4])).toEqual({ ok: true, value: null })
    const after = await shown(sweep.id)
    expect(after.cells.filter((cell, place) => cell.runId !== sweep.cells[place]?.runId)).toMatchObject([
      { position: 4, coordinates: [1, 0] },
    ])
    const again = await runById(owner, after.cells[4]?.runId ?? '')
    expect(again).toMatchObject({ number: 13, state: 'queued', sweep: { id: sweep.id }, prompt: sweep.runs[4]?.prompt })
    expect(await runById(owner, sweep.cells[4]?.runId ?? '')).toMatchObject({ state: 'failed', sweep: null })
    expect(await heldBack()).toBe(sweep.runs.reduce((sum, run) => sum + run.reserved, 0))
  })

  test('the same press, however often it arrives, is one new run for each cell', async () => {
    const sweep = await started()
    await end(sweep, [0, 1, 2], 'failed')
    const once = press(sweep, [0, 1, 2])
    const answers = await Promise.all(Array.from({ length: 8 }, () => rerunCells(owner, once, provider)))
    expect(answers.filter(answer => answer.ok)).toHaveLength(8)
    expect(await runCount()).toBe(15)
    const others = press(sweep, [2, 3], { key: once.key })
    expect(await rerunCells(owner, others, provider)).toMatchObject({ error: { kind: 'conflict' } })
  })

  test('two people who press for the same cell start it once', async () => {
    const sweep = await started()
    await end(sweep, [7], 'failed')
    const answers = await Promise.all(Array.from({ length: 6 }, () => rerun(sweep, [7])))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.filter(answer => !answer.ok && answer.error.kind === 'conflict')).toHaveLength(5)
    expect(await runCount()).toBe(13)
  })

  test('what is under way is left alone, and so is everything pressed with it', async () => {
    const sweep = await started()
    await end(sweep, [1], 'failed')
    expect(await rerun(sweep, [1, 2], { isConfirmed: true })).toMatchObject({
      error: { kind: 'conflict', message: 'This is still under way. Wait for it, or cancel it.' },
    })
    expect(await runCount()).toBe(12)
  })

  test('a run that may have been charged is only run again when it is named with that word', async () => {
    const sweep = await started()
    await end(sweep, [3], 'unknown', false)
    expect(await rerun(sweep, [3])).toMatchObject({
      error: { kind: 'ask-first', message: 'This may have been charged. Run it again, about $0.05?' },
    })
    expect(await runCount()).toBe(12)
    expect(await rerun(sweep, [3], { isConfirmed: true })).toMatchObject({ ok: true })
    // What nobody knows about stays held back beside the new run.
    const before = sweep.runs.reduce((sum, run) => sum + run.reserved, 0)
    expect(await heldBack()).toBe(before + (sweep.runs[3]?.reserved ?? 0))
  })

  test('a cell that has its images is asked about, and many images are', async () => {
    const sweep = await started()
    await end(sweep, [0], 'succeeded')
    expect(await rerun(sweep, [0])).toMatchObject({
      error: { message: 'This has its images. Run it again, about $0.05?' },
    })
    const many = await started({ plan: draft([...threeByFour, setting('n', '3')]), isConfirmed: true })
    await end(
      many,
      many.cells.map(({ position }) => position),
      'failed',
    )
    expect(
      await rerun(
        many,
        many.cells.map(({ position }) => position),
      ),
    ).toMatchObject({
      error: { kind: 'ask-first', message: expect.stringMatching(/^This starts 36 images, about \$1\.90/) },
    })
  })

  test('the budget is asked for all cells together', async () => {
    const sweep = await started()
    await end(sweep, [0, 1, 2], 'failed')
    const each = sweep.runs[0]?.reserved ?? 0
    await keepBudgets(owner, { day: 11 * each, month: null })
    expect(await rerun(sweep, [0, 1, 2])).toMatchObject({ error: { kind: 'over-budget' } })
    expect(await runCount()).toBe(12)
    expect(await rerun(sweep, [0])).toMatchObject({ ok: true })
  })

  test('another workspace runs nothing again, and cancels nothing', async () => {
    const sweep = await started()
    await end(sweep, [0], 'failed')
    expect(await rerunCells(stranger, press(sweep, [0]), provider)).toMatchObject({ error: { kind: 'not-found' } })
    expect(await rerun(sweep, [0, 99])).toMatchObject({ error: { kind: 'not-found' } })
    expect(await cancelWaiting(stranger, sweep.id)).toBe(0)
  })

  test('cancelling takes what still waits, free, and nothing else', async () => {
    const sweep = await started()
    await end(sweep, [0], 'succeeded')
    await end(sweep, [1], 'sending', false)
    expect(await cancelWaiting(owner, sweep.id)).toBe(10)
    const { runs } = await shown(sweep.id)
    expect(runs.map(({ state }) => state).slice(0, 3)).toEqual(['succeeded', 'sending', 'cancelled'])
    expect(await heldBack()).toBe(sweep.runs[1]?.reserved)
  })

  test('a changed sweep takes equal cells over and pays for the others only', async () => {
    const sweep = await started()
    await end(sweep, [0, 1], 'succeeded')
    await end(sweep, [2], 'failed')
    await end(sweep, [3], 'unknown', false)
    await end(sweep, [4], 'cancelled')
    const [styles, subjects] = threeByFour
    if (!styles || !subjects) throw new Error('the plan has two axes')
    const plan = draft([
      { ...styles, values: styles.values.slice(0, 2) },
      { ...subjects, values: [...subjects.values, 'a vase'] },
    ])
    const changed = await started({ plan, madeFromSweepId: sweep.id })
    expect(changed.madeFrom).toEqual({ id: sweep.id, number: 1 })
    const fromBefore = changed.cells.map(({ runId }) => sweep.cells.findIndex(cell => cell.runId === runId))
    // Style by style four subjects and the new one; what failed or was cancelled is made anew.
    expect(fromBefore).toEqual([0, 1, -1, 3, -1, -1, 5, 6, 7, -1])
    expect(await runCount()).toBe(16)
    expect(changed.runs[0]?.sweep).toEqual({ id: sweep.id, number: 1 })
    expect(changed.runs[2]?.sweep).toEqual({ id: changed.id, number: 2 })
  })

  test('a sweep that is there already costs nothing, even when nothing is left', async () => {
    const sweep = await started()
    await keepBudgets(owner, { day: 0, month: null })
    const again = await started({ madeFromSweepId: sweep.id })
    expect(again.cells.map(({ runId }) => runId)).toEqual(sweep.cells.map(({ runId }) => runId))
    expect(await runCount()).toBe(12)
  })

  test('one run serves one cell: a second that asks for the same is made', async () => {
    const sweep = await started({ plan: draft([field('style', 'ink')]) })
    const twice = { mode: 'zip' as const, axes: [field('style', 'ink', 'ink'), setting('format', '', 'png')] }
    const same = draft([field('style', 'ink'), field('subject', 'a cup')])
    expect((await started({ plan: same, madeFromSweepId: sweep.id })).cells[0]?.runId).toBe(sweep.cells[0]?.runId)
    const changed = await started({ plan: { ...draft([]), ...twice }, madeFromSweepId: sweep.id })
    expect(changed.cells.map(({ runId }) => runId === sweep.cells[0]?.runId)).toEqual([true, false])
  })

  test('a cell that was run again elsewhere is taken over as it is now', async () => {
    const sweep = await started()
    await end(sweep, [6], 'failed')
    await rerun(sweep, [6])
    const now = await shown(sweep.id)
    const changed = await started({ madeFromSweepId: sweep.id })
    expect(changed.cells[6]?.runId).toBe(now.cells[6]?.runId)
    await end(now, [6], 'failed')
    await rerun(changed, [6])
    // The other sweep keeps the run it had.
    expect((await shown(sweep.id)).cells[6]?.runId).toBe(now.cells[6]?.runId)
  })
})
