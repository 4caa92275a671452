import { expect, test } from 'vitest'
import { balanceWords, budgetWords, differenceWords } from '@/lib/spending/words'

test('a budget is told in what is spent, held back and left', () => {
  expect(budgetWords({ spent: 3_200_000, reserved: 630_000, limit: 10_000_000 }, 'today')).toBe(
    '$3.20 spent, $0.63 held back, $6.17 left of $10.00 today',
  )
  expect(budgetWords({ spent: 0, reserved: 0, limit: 10_000_000 }, 'today')).toBe(
    'Nothing spent, $10.00 left of $10.00 today',
  )
})

test('no limit, and a limit that was lowered too late, are said', () => {
  expect(budgetWords({ spent: 3_200_000, reserved: 0, limit: null }, 'this month')).toBe(
    '$3.20 spent this month, no limit',
  )
  expect(budgetWords({ spent: 3_200_000, reserved: 0, limit: 3_000_000 }, 'today')).toBe(
    '$3.20 spent, $0.20 over $3.00 today',
  )
})

test('a day is told without what it has not', () => {
  expect(balanceWords({ spent: 0, reserved: 0 })).toBe('nothing spent')
  expect(balanceWords({ spent: 4_000, reserved: 0 })).toBe('under $0.01 spent')
  expect(balanceWords({ spent: 0, reserved: 210_000 })).toBe('nothing spent, $0.21 held back')
})

test.each([
  [30_000, '+$0.03'],
  [-20_000, '−$0.02'],
  [4_000, 'none'],
  [0, 'none'],
])('a difference of %i micro-dollars is %s', (micros, words) => {
  expect(differenceWords(micros)).toBe(words)
})
