import { expect, test } from 'vitest'
import { searchable, searchFor } from '@/lib/template/search'

const finds = (typed: string, ...texts: string[]) => searchFor(typed)(texts.map(searchable))

test.each([
  ['the beginning of the last word', 'pho', 'Product photograph'],
  ['all words in any order', 'photo product', 'Photo of a product'],
  ['any case', 'PRODUCT', 'a product'],
  ['full-width letters', 'Ｐｒｏｄｕｃｔ', 'a product'],
  ['a ligature', 'file', 'ﬁle'],
  ['the sharp s and its two letters', 'strasse', 'Eine Straße'],
  ['a final sigma', 'κοσμοσ', 'κόσμος'.normalize('NFD').replaceAll('\u0301', '')],
  ['Cyrillic', 'лис', 'Красная лиса'],
  ['a word within Chinese, which sets no spaces', '城市', '未来的城市夜景'],
  ['a word within Thai', 'แมว', 'รูปแมวน่ารัก'],
  ['a decomposed letter', 'cafe\u0301', 'Café'],
  ['either half of a hyphenated word', 'haired', 'a red-haired woman'],
  ['a hyphenated word', 'red-haired', 'a red-haired woman'],
  ['a word beside Chinese', 'logo', '未来logo夜景'],
  ['a sign', '$', 'from $10'],
  ['everything, where nothing is typed', '  ', 'anything'],
])('finds %s', (_, typed, text) => {
  expect(finds(typed, text)).toBe(true)
})

test.each([
  ['the middle of a word', 'duct', 'product'],
  ['the beginning of a word that is followed by another', 'pro photo', 'product photo'],
  ['some of the words', 'product drawing', 'product photo'],
])('does not find %s', (_, typed, text) => {
  expect(finds(typed, text)).toBe(false)
})

test('the words may stand in different texts of one template', () => {
  expect(finds('portrait watercolor', 'Portrait', 'watercolor')).toBe(true)
})

test('a long text is searched in no time', () => {
  const texts = [searchable('a'.repeat(32_000)), searchable('ab '.repeat(10_000))]
  const begin = performance.now()
  for (let time = 0; time < 100; time++) searchFor('aa bb')(texts)
  expect(performance.now() - begin).toBeLessThan(2_000)
})
