import { expect, test, vi } from 'vitest'
import { cancelRun } from '@/lib/run/cancel'
import { reserveRun } from '@/lib/run/reserve'
import { keepBudgets, keepPrices, keepSpending } from '@/lib/settings/records'
import { balanceBetween } from '@/lib/spending/ledger'
import { database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'
import { content, owner, press, reserved } from '@/tests/support/runs'

/** The most one run of tests/support/runs can cost. */
const atMost = 210_760

const start = (prompt = 'A photograph of a lighthouse.') => reserveRun(owner, content({ prompt }), press())
const heldBack = async () => (await balanceBetween(database(), 'main', '0000-01-01', '9999-12-31')).reserved

onEveryDatabase(() => {
  test('of fifty presses at once with money for three, exactly three are taken', async () => {
    await keepBudgets(owner, { day: 3 * atMost + 100, month: null })
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, place) => start(`Prompt ${String(place).padStart(3, '0')}`.padEnd(29, '.'))),
    )
    expect(answers.filter(answer => answer.ok)).toHaveLength(3)
    expect(answers.filter(answer => !answer.ok && answer.error.kind === 'over-budget')).toHaveLength(47)
    expect(await heldBack()).toBe(3 * atMost)
  })

  test('a refusal says how much it can cost, how much is left and of what', async () => {
    await keepBudgets(owner, { day: atMost + 50_000, month: null })
    await reserved()
    expect(await start('Another photograph of a dune.')).toMatchObject({
      error: {
        kind: 'over-budget',
        message:
          'This can cost up to $0.22, but only $0.05 of today’s budget of $0.26 is left, so nothing was started. $0.21 of it is held back for runs that are under way or may have been charged. Ask for less, or raise the budget.',
      },
    })
  })

  test('ten dollars a day hold from the start', async () => {
    const dear = content({ settings: { ...content().settings, n: 10, size: '3840x2160', quality: 'high' } })
    const one = await reserveRun(owner, dear, press())
    const two = await reserveRun(owner, { ...dear, prompt: 'Two' }, press())
    const three = await reserveRun(owner, { ...dear, prompt: 'Three' }, press())
    expect([one.ok, two.ok, three.ok]).toEqual([true, true, false])
  })

  test('the month has a limit of its own, and a new day brings back the day’s', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 10, 12).getTime() })
    await keepBudgets(owner, { day: atMost, month: 2 * atMost })
    expect(await start()).toMatchObject({ ok: true })
    expect(await start('Another photograph of a dune.')).toMatchObject({ error: { kind: 'over-budget' } })
    vi.setSystemTime(new Date(2026, 10, 11, 12))
    expect(await start('Another photograph of a dune.')).toMatchObject({ ok: true })
    vi.setSystemTime(new Date(2026, 10, 12, 12))
    const third = await start('A third photograph of a dune.')
    expect(third.ok || third.error.message).toContain('nothing of this month’s budget of $0.42 is left')
    vi.setSystemTime(new Date(2026, 11, 1, 0, 0, 1))
    expect(await start('A third photograph of a dune.')).toMatchObject({ ok: true })
    vi.useRealTimers()
  })

  test('cancelling a waiting run gives its money back at once', async () => {
    await keepBudgets(owner, { day: atMost, month: null })
    const id = await reserved()
    await cancelRun(owner, { runId: id, mayBeCharged: true })
    expect(await heldBack()).toBe(0)
    expect(await start('Another photograph of a dune.')).toMatchObject({ ok: true })
  })

  test('a press that was already taken is answered even when nothing is left', async () => {
    const once = press()
    const first = await reserveRun(owner, content(), once)
    await keepBudgets(owner, { day: 0, month: null })
    expect(await reserveRun(owner, content(), once)).toEqual(first)
  })

  test('without a price nothing is started; with the most an image can cost, that is held back', async () => {
    const odd = content({ settings: { ...content().settings, model: 'somebody-else', n: 2 } })
    expect(await reserveRun(owner, odd, press())).toMatchObject({ error: { kind: 'no-price' } })
    const price = { textIn: 0, imageOut: 0, grid: null, isGridPublished: true, maxPerImage: 0.25 }
    await keepPrices(owner, { models: { 'somebody-else': price } })
    expect(await reserveRun(owner, odd, press())).toMatchObject({ ok: true })
    expect(await heldBack()).toBe(500_000)
  })

  test('paused spending starts nothing that is paid for, and samples as ever', async () => {
    await keepSpending(owner, { isPaused: true })
    expect(await start()).toMatchObject({ error: { kind: 'paused' } })
    expect(await reserveRun(owner, content({ provider: 'sample' }), press())).toMatchObject({ ok: true })
  })
})
