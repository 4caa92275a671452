import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termsOf, wantedTerms } from '@/lib/gallery/terms'

/** Would a text be found by these words? As both databases compare: whole terms, or the beginning of one. */
function isFound(text: string, words: string): boolean {
  const terms = termsOf(text)
  const wanted = wantedTerms(words)
  return (
    wanted.length > 0 &&
    wanted.every(({ term, isPrefix }) => terms.some(has => (isPrefix ? has.startsWith(term) : has === term)))
  )
}

describe('a text is found', () => {
  test.each([
    ['English', 'A photograph of a lighthouse at dusk', 'LIGHTHOUSE photo'],
    ['the last word half typed', 'A photograph of a lighthouse', 'photograph ligh'],
    ['Chinese, in the middle of a run', '一杯热咖啡放在木桌上', '咖啡'],
    ['Chinese, one sign', '一杯热咖啡放在木桌上', '桌'],
    ['Chinese, the last sign of a run', '红茶', '茶'],
    ['Japanese kana', '窓辺で眠るねこの水彩画', 'ねこ'],
    ['Japanese mixed with Latin', 'レトロなCafe風のポスター', 'ポスター cafe'],
    ['half-width kana', 'ｺｰﾋｰカップ', 'コーヒー'],
    ['full-width Latin', 'ＮＥＯＮ　ｃｉｔｙ', 'neon city'],
    ['Thai, without spaces', 'ภาพถ่ายกาแฟร้อนบนโต๊ะไม้', 'กาแฟ'],
    ['Russian', 'Чашка кофе на деревянном столе', 'Кофе'],
    ['Arabic with and without vowels', 'قَهْوَة عَرَبِيَّة', 'قهوة'],
    ['Arabic, stretched', 'قـــهوة', 'قهوة'],
    ['Hebrew with points', 'קָפֶה', 'קפה'],
    ['Persian with a joiner', 'می‌خواهم', 'میخواهم'],
    ['Hindi', 'कॉफ़ी का कप', 'कॉफ़ी'],
    ['Korean, the beginning of a word', '따뜻한 커피를 든 사람', '커피'],
    ['German ß by ss', 'Straße im Regen', 'STRASSE'],
    ['German ss by ß', 'Strasse im Regen', 'straße'],
    ['Greek final sigma', 'ΟΔΟΣ τη νύχτα', 'οδος'],
    ['Greek final sigma half typed', 'οδοσήμανση', 'οδοσ'],
    ['Turkish I', 'İstanbul', 'istanbul'],
    ['an accent, composed', 'un café au lait', 'cafe\u0301'],
    ['an accent, left out', 'un café au lait', 'cafe'],
    ['an accent, put where there was none', 'a cafe table', 'café'],
    ['an emoji', 'sticker of a 🌸 on white', '🌸'],
    ['an emoji with another presentation', 'a red ❤️ sticker', '❤'],
    ['an emoji of a skin tone', 'waving 👋🏽', '👋'],
    ['a flag', 'the 🇯🇵 flag', '🇯🇵'],
    ['one part of a joined emoji', 'an 👩‍🚀 portrait', '🚀'],
    ['an apostrophe', 'l’arbre bleu', 'arbre'],
    ['a number with a sign', '1024x1024, f/1.8', '1024x1024 1.8'],
    ['a ligature', 'ﬁlm still', 'film'],
  ])('%s', (_, text, words) => expect(isFound(text, words)).toBe(true))

  test.each([
    ['another word', 'A photograph of a lighthouse', 'house'],
    ['half of the first word', 'A photograph of a lighthouse', 'photo lighthouse'],
    ['Chinese signs that stand apart', '咖色的啡', '咖啡'],
    ['another Cyrillic letter', 'мои', 'мой'],
    ['another flag', 'the 🇯🇵 flag', '🇵🇯'],
    ['nothing but signs', 'A photograph: of, a lighthouse.', '.,:'],
    ['a Thai vowel', 'กาแฟ', 'กา แฟน'],
  ])('not by %s', (_, text, words) => expect(isFound(text, words)).toBe(false))
})

test('half of a surrogate pair, a lone mark and 30,000 signs are no trouble', () => {
  expect(termsOf('\ud83c \u0301 a')).toEqual(['a'])
  expect(termsOf('漢字'.repeat(15_000)).length).toBeLessThanOrEqual(1_000)
  expect(termsOf('x'.repeat(30_000))).toEqual(['x'.repeat(64)])
})

test('terms hold nothing that a database could read as its own syntax', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      for (const term of [...termsOf(text), ...wantedTerms(text).map(({ term }) => term)])
        expect(term).toMatch(/^[^\p{ASCII}]*[\p{L}\p{N}\p{RI}\p{Extended_Pictographic}]/u)
      expect([...termsOf(text), ...wantedTerms(text).map(({ term }) => term)].join('')).not.toMatch(
        /[\s"'\\*:&|!()<>\p{Co}]/u,
      )
    }),
  )
})

test('every text is found by itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      if (wantedTerms(text).length > 0) expect(isFound(text, text)).toBe(true)
    }),
  )
})
