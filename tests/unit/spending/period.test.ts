import { expect, test } from 'vitest'
import { byOf, spansOf } from '@/lib/spending/period'

test('the last 30 days end today, over the end of a month', () => {
  const days = spansOf('day', '2026-03-02')
  expect(days).toHaveLength(30)
  expect(days.at(-1)).toEqual({ from: '2026-03-02', to: '2026-03-02', name: 'Monday 2 March', shortName: '2 Mar' })
  expect(days.at(-3)?.from).toBe('2026-02-28')
  expect(days[0]?.from).toBe('2026-02-01')
})

test('the last 12 months are whole months, over the end of a year', () => {
  const months = spansOf('month', '2026-03-31')
  expect(months).toHaveLength(12)
  expect(months.at(-1)).toMatchObject({ from: '2026-03-01', to: '2026-03-31', name: 'March 2026', shortName: 'Mar' })
  expect(months.at(-2)).toMatchObject({ from: '2026-02-01', to: '2026-02-28' })
  expect(months[0]).toMatchObject({ from: '2025-04-01', to: '2025-04-30' })
})

test('no day is missing and none comes twice where clocks change', () => {
  const days = spansOf('day', '2026-04-10').map(({ from }) => from)
  expect(new Set(days).size).toBe(30)
  expect(days).toContain('2026-03-29')
})

test.each([
  ['month', 'month'],
  ['day', 'day'],
  ['year', 'day'],
  [null, 'day'],
])('an address that asks for %s shows each %s', (text, by) => {
  expect(byOf(text)).toBe(by)
})
