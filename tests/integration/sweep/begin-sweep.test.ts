import { expect, test } from 'vitest'
import { installEndpoint } from '@/lib/provider/endpoint'
import { claimRun } from '@/lib/run/queue'
import { keepBudgets, keepPrices, keepSpending } from '@/lib/settings/records'
import { balanceBetween, rebuildTotals } from '@/lib/spending/ledger'
import { database } from '@/lib/store/database'
import { beginSweep } from '@/lib/sweep/begin-sweep'
import { sweepsOf, sweepView } from '@/lib/sweep/records'
import { templateVersion } from '@/lib/template/records'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, provider, stranger } from '@/tests/support/runs'
import { heroVersion, shown, started, sweepPress } from '@/tests/support/started-sweeps'
import { draft, field, setting, threeByFour } from '@/tests/support/sweeps'

const heldBack = async () => (await balanceBetween(database(), 'main', '0000-01-01', '9999-12-31')).reserved

/** How much of everything has been written. */
async function written() {
  const count = async (table: 'run' | 'sweep' | 'sweep_cell' | 'ledger' | 'spend_day') =>
    Number(
      (
        await database()
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('rows'))
          .executeTakeFirstOrThrow()
      ).rows,
    )
  return {
    runs: await count('run'),
    sweeps: await count('sweep'),
    cells: await count('sweep_cell'),
    entries: await count('ledger'),
    days: await count('spend_day'),
  }
}
const nothing = { runs: 0, sweeps: 0, cells: 0, entries: 0, days: 0 }

/** The most that 3 × 4 runs of one image can cost, by their own rows. */
const costOf = async (change = {}) => {
  const sweep = await started(change)
  return sweep.runs.reduce((sum, run) => sum + run.reserved, 0)
}

onEveryDatabase(() => {
  test('a sweep is a run for every combination, labelled, in the order of the grid', async () => {
    const sweep = await started()
    expect(sweep).toMatchObject({
      number: 1,
      template: { slug: 'product-hero-shot', version: 1 },
      axes: [
        {
          kind: 'field',
          name: 'style',
          label: 'Style',
          values: ['soft window light', 'risograph print', 'flat illustration'],
        },
        { kind: 'field', name: 'subject', label: 'Subject', values: ['a teapot', 'a lamp', 'a chair', 'a clock'] },
      ],
      madeFrom: null,
    })
    expect(sweep.cells.map(({ coordinates }) => coordinates)).toEqual(
      Array.from({ length: 12 }, (_, place) => [Math.floor(place / 4), place % 4]),
    )
    expect(sweep.runs.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, place) => place + 1))
    expect(new Set(sweep.runs.map(({ change }) => change)).size).toBe(12)
    expect(sweep.runs[5]).toMatchObject({
      prompt: 'A product photograph of a lamp, centred with room for a headline, risograph print. No text, no logo.',
      sweep: { id: sweep.id, number: 1 },
      state: 'queued',
    })
    expect((await claimRun({ provider }))?.number).toBe(1)
    expect((await claimRun({ provider }))?.number).toBe(2)
  })

  test('what it can cost is held back run by run, and the totals are those of the ledger', async () => {
    const sum = await costOf()
    expect(await heldBack()).toBe(sum)
    await rebuildTotals(database())
    expect(await heldBack()).toBe(sum)
    expect(await written()).toEqual({ runs: 12, sweeps: 1, cells: 12, entries: 12, days: 1 })
  })

  test('the same press, however often it arrives, is one sweep', async () => {
    const once = await sweepPress()
    const answers = await Promise.all(Array.from({ length: 8 }, () => beginSweep(owner, once)))
    expect(new Set(answers.map(answer => answer.ok && answer.value.id)).size).toBe(1)
    expect(await written()).toMatchObject({ runs: 12, sweeps: 1, cells: 12 })
  })

  test('a press that comes back with another plan or form is refused', async () => {
    const once = await sweepPress()
    await beginSweep(owner, once)
    const others = [
      { ...once, plan: draft(threeByFour.slice(0, 1)) },
      { ...once, form: { ...once.form, n: '2' } },
      { ...once, madeFromSweepId: (await started({ plan: draft([field('style', 'ink')]) })).id },
    ]
    for (const other of others)
      expect(await beginSweep(owner, other)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect((await written()).runs).toBe(13)
  })

  test('a budget that is a micro-dollar short writes nothing at all', async () => {
    const sum = await costOf()
    await keepBudgets(owner, { day: 2 * sum - 1, month: null })
    const before = await written()
    const again = await beginSweep(owner, await sweepPress({ tab: 'tab-1' }))
    expect(again).toMatchObject({ ok: false, error: { kind: 'over-budget' } })
    if (!again.ok)
      expect(again.error.message).toMatch(/^This can cost up to \$2\.54, but only \$2\.53 of today’s budget/)
    expect(await written()).toEqual(before)
    await keepBudgets(owner, { day: 2 * sum, month: null })
    expect(await beginSweep(owner, await sweepPress())).toMatchObject({ ok: true })
  })

  test('of twenty sweeps at once with money for three, exactly three are started, each whole', async () => {
    const sum = await costOf()
    const room = 3 * sum + Math.floor(sum / 2)
    await keepBudgets(owner, { day: sum + room, month: null })
    const presses = await Promise.all(Array.from({ length: 20 }, () => sweepPress()))
    const answers = await Promise.all(presses.map(press => beginSweep(owner, press)))
    expect(answers.filter(answer => answer.ok)).toHaveLength(3)
    expect(answers.filter(answer => !answer.ok && answer.error.kind === 'over-budget')).toHaveLength(17)
    expect(await heldBack()).toBe(4 * sum)
    expect(await written()).toMatchObject({ runs: 48, sweeps: 4, cells: 48, entries: 48 })
  })

  test('a pause, a model without a price and a bad value refuse everything', async () => {
    const models = draft([setting('model', 'gpt-image-2', 'somebody-else')])
    expect(await beginSweep(owner, await sweepPress({ plan: models }))).toMatchObject({ error: { kind: 'no-price' } })
    const bad = draft([setting('n', '1', '2', 'eleven')])
    expect(await beginSweep(owner, await sweepPress({ plan: bad }))).toMatchObject({
      error: { kind: 'invalid', fields: { 'axes.0': 'Write a whole number from 1 to 10, not “eleven”.' } },
    })
    await keepSpending(owner, { isPaused: true })
    expect(await beginSweep(owner, await sweepPress())).toMatchObject({ error: { kind: 'paused' } })
    expect(await written()).toEqual(nothing)
  })

  test('each cell is priced by its own settings', async () => {
    await keepPrices(owner, {
      models: {
        'gpt-image-2': { textIn: 0, imageOut: 0, grid: null, isGridPublished: true, maxPerImage: 0.1 },
        other: { textIn: 0, imageOut: 0, grid: null, isGridPublished: true, maxPerImage: 0.25 },
      },
    })
    const plan = draft([setting('model', 'gpt-image-2', 'other'), setting('n', '1', '2')])
    const sweep = await started({ plan })
    expect(sweep.runs.map(run => run.reserved)).toEqual([100_000, 200_000, 250_000, 500_000])
  })

  test('above 24 images the press asks first, with count and price; answered, it starts', async () => {
    const form = { ...(await sweepPress()).form, n: '3' }
    const many = await sweepPress({ form })
    expect(await beginSweep(owner, many)).toMatchObject({
      error: { kind: 'ask-first', message: 'This starts 36 images, about $1.90, at most $7.59. Start them?' },
    })
    expect(await written()).toEqual(nothing)
    expect(await beginSweep(owner, { ...many, isConfirmed: true })).toMatchObject({ ok: true })
  })

  test('the same from another page within ten seconds asks first', async () => {
    await started({ tab: 'tab-1' })
    const elsewhere = await beginSweep(owner, await sweepPress({ tab: 'tab-2' }))
    expect(elsewhere).toMatchObject({ error: { kind: 'ask-first' } })
    if (!elsewhere.ok)
      expect(elsewhere.error.message).toMatch(/^You started this \d+ s ago\. Start it again, about \$0\.63\?$/)
    expect(await beginSweep(owner, await sweepPress({ tab: 'tab-2', isConfirmed: true }))).toMatchObject({ ok: true })
  })

  test('the axes of a locked setting, of another template and beyond the limit are refused with a sentence', async () => {
    const version = await heroVersion()
    await database().updateTable('template_version').set({ locks: '["size"]' }).where('id', '=', version).execute()
    const asked: [ReturnType<typeof draft>, string][] = [
      [draft([setting('size', '512x512')]), 'axes.0'],
      [draft([field('mood', 'calm')]), 'axes.0'],
      [draft([field('subject', ...Array.from({ length: 201 }, (_, place) => `subject ${place}`))]), 'axes.0'],
      [draft([]), 'axes'],
    ]
    for (const [plan, path] of asked) {
      const press = await sweepPress({ plan, templateVersionId: version })
      expect(await beginSweep(owner, press)).toMatchObject({ error: { fields: { [path]: expect.any(String) } } })
    }
    expect(await written()).toEqual(nothing)
  })

  test('another workspace neither sees it nor takes anything over from it', async () => {
    const sweep = await started()
    expect(await sweepView(stranger, sweep.id)).toBeNull()
    const theirs = await beginSweep(stranger, await sweepPress({ madeFromSweepId: sweep.id }))
    expect(theirs).toMatchObject({ error: { kind: 'not-found' } })
    expect(await beginSweep(owner, await sweepPress({ madeFromSweepId: 'nowhere' }))).toMatchObject({
      error: { kind: 'not-found' },
    })
  })

  test('a template lists its sweeps, newest first', async () => {
    const one = await started()
    const two = await started({ plan: draft([field('style', 'ink', 'chalk')]) })
    const template = await templateVersion(owner, await heroVersion())
    expect(await sweepsOf(owner, template?.templateId ?? '')).toMatchObject([
      { id: two.id, number: 2, cells: 2 },
      { id: one.id, number: 1, cells: 12 },
    ])
    expect(await sweepsOf(stranger, template?.templateId ?? '')).toEqual([])
    expect((await shown(two.id)).cells).toHaveLength(2)
  })

  test('samples book nothing', async () => {
    installEndpoint({ id: 'sample', baseUrl: 'http://127.0.0.1:9/v1', key: null })
    try {
      const sweep = await started()
      expect(sweep.runs.map(run => run.isSample)).not.toContain(false)
      expect(await written()).toMatchObject({ runs: 12, entries: 0, days: 0 })
    } finally {
      installEndpoint({ id: provider, baseUrl: provider, key: 'key' })
    }
  })
})
