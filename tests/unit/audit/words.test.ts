import { expect, test } from 'vitest'
import { addressWords, detailWords, whatWords } from '@/lib/audit/words'

test('an entry reads as words: amounts, roles and ends by their own, a word of a newer version as it is', () => {
  expect(detailWords({ day: 10_000_000, month: null })).toBe('$10.00 a day, no limit a month')
  expect(detailWords({ role: 'viewer', days: 7 })).toBe('as viewer, for 7 days')
  expect(detailWords({ scopes: 'read run', days: null })).toBe('scopes read run, without an end')
  expect(detailWords({ version: 3, isNew: false })).toBe('version 3')
  expect([whatWords('link-made'), whatWords('moon-landed')]).toEqual(['Made a link', 'moon-landed'])
  expect([null, 'local', '10.0.0.7'].map(addressWords)).toEqual(['by itself', 'this computer', '10.0.0.7'])
})
