import { expect, test } from 'vitest'
import { csvLine, exactDollars, wholeNumber } from '@/lib/spending/csv'

test('a plain line is its cells', () => {
  expect(csvLine([wholeNumber(148), 'Portrait', 'yes'])).toBe('148,Portrait,yes\r\n')
})

test('quotes, commas and line breaks are quoted', () => {
  expect(csvLine(['a, b', 'say "cheese"', 'two\nlines', 'two\r\nlines'])).toBe(
    '"a, b","say ""cheese""","two\nlines","two\r\nlines"\r\n',
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1+1', "'\t=1+1"],
  ['\r=1+1', '"\'\r=1+1"'],
  ['\n=1+1', '"\'\n=1+1"'],
  ['＝1+1', "'＝1+1"],
  ['=HYPERLINK("https://evil.example","a")', '"\'=HYPERLINK(""https://evil.example"",""a"")"'],
])('a spreadsheet does not run %j', (text, written) => {
  expect(csvLine([text])).toBe(`${written}\r\n`)
})

test.each(['a=1', "it's", ' leading', '图片', ''])('%j is left as it is', text => {
  expect(csvLine([text])).toBe(`${text}\r\n`)
})

test('dollars stay numbers, with six decimals and a dot, below zero too', () => {
  expect(csvLine([exactDollars(53_000), exactDollars(-210_000), exactDollars(0), exactDollars(1)])).toBe(
    '0.053000,-0.210000,0.000000,0.000001\r\n',
  )
})
