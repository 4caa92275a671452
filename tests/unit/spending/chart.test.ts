import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartOf } from '@/lib/spending/chart'

const dollar = 1_000_000
const spent = (micros: number) => ({ spent: micros, reserved: 0 })

test('a frame is a round amount and holds the highest bar', () => {
  expect(chartOf([spent(3.2 * dollar)], null).top).toBe(4 * dollar)
  expect(chartOf([spent(0.11 * dollar)], null).top).toBe(0.12 * dollar)
  expect(chartOf([spent(5 * dollar)], null).top).toBe(5 * dollar)
})

test('what is held back stands on what is spent, on one scale', () => {
  const { bars, top } = chartOf([{ spent: 2 * dollar, reserved: dollar }, spent(4 * dollar)], null)
  expect(top).toBe(4 * dollar)
  expect(bars).toEqual([
    { spent: 0.5, reserved: 0.25 },
    { spent: 1, reserved: 0 },
  ])
})

test('a budget near the bars is drawn a little below the edge', () => {
  const { limitAt, top } = chartOf([spent(4 * dollar)], 10 * dollar)
  expect(top).toBe(12 * dollar)
  expect(limitAt).toBeCloseTo(10 / 12)
})

test.each([
  ['no budget', null],
  ['a budget far above', 100 * dollar],
  ['a budget of nothing', 0],
])('%s draws no line and does not flatten the bars', (_, limit) => {
  expect(chartOf([spent(4 * dollar)], limit)).toMatchObject({ limitAt: null, top: 4 * dollar })
})

test('a cent beside a hundred dollars can still be seen, and nothing is nothing', () => {
  const { bars } = chartOf([spent(0.01 * dollar), spent(100 * dollar), spent(0)], null)
  expect(bars[0]?.spent).toBe(0.015)
  expect(bars[2]?.spent).toBe(0)
})

test('whatever was spent, nothing leaves the frame', () => {
  const money = fc.integer({ min: 0, max: 10 ** 12 })
  const days = fc.array(fc.record({ spent: money, reserved: money }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(days, fc.option(money), (balances, limit) => {
      const { bars, limitAt, top } = chartOf(balances, limit)
      expect(top).toBeGreaterThan(0)
      // The least height that can be seen may lift a bar by that much.
      for (const bar of bars) expect(bar.spent + bar.reserved).toBeLessThanOrEqual(1.03)
      if (limitAt !== null) expect(limitAt).toBeLessThan(1)
    }),
  )
})
