import { expect, test } from 'vitest'
import { usageWords } from '@/lib/template/usage-words'

const now = new Date(2026, 2, 30, 0, 30).getTime()

test.each([
  [0, null, 'Not used yet'],
  [1, new Date(2026, 2, 30, 0, 1), '1 run, last used today'],
  [12, new Date(2026, 2, 29, 23, 59), '12 runs, last used yesterday'],
  // Over the night in which the clocks are put forward.
  [12, new Date(2026, 2, 25, 0, 1), '12 runs, last used 5 days ago'],
  [1200, new Date(2026, 2, 3, 12), '1,200 runs, last used on 3 March 2026'],
  // Another server's clock may be ahead.
  [2, new Date(2026, 3, 2), '2 runs, last used today'],
])('%i runs at %s', (runs, at, words) => {
  expect(usageWords({ runs, lastUsedAt: at?.getTime() ?? null }, now)).toBe(words)
})
