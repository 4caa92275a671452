import { expect, test } from 'vitest'
import { budgetForm } from '@/lib/spending/request'

const day = (typed: string) => budgetForm.safeParse({ day: typed, month: '' })

test.each([
  ['10', 10_000_000],
  ['2.50', 2_500_000],
  ['0.1', 100_000],
  [' $1,000 ', 1_000_000_000],
  ['0', 0],
  ['', null],
  ['   ', null],
])('%j is a budget', (typed, micros) => {
  expect(day(typed).data).toEqual({ day: micros, month: null })
})

test.each(['ten', '2,50', '1.234', '1e3', '10 €', '.', '1,00', 'Infinity', '0x10'])('%j is none', typed => {
  expect(day(typed).error?.issues).toMatchObject([
    { path: ['day'], message: 'Write the budget in dollars, for example 10 or 2.50. Leave it empty for no limit.' },
  ])
})

test.each([
  ['-1', 'A budget cannot be below 0.'],
  ['1000001', 'This is more than a budget can be: at most $1,000,000.'],
])('%j is refused in words', (typed, message) => {
  expect(day(typed).error?.issues).toMatchObject([{ path: ['day'], message }])
})
