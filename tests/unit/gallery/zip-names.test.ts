import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualPattern, zipNames } from '@/lib/gallery/zip-names'

const image = (words: Record<string, string>) => ({ type: 'image/png' as const, words })

test.each([
  [usualPattern, { template: 'portrait', style: 'Watercolor', size: '1024x1024' }, 'portrait_watercolor_1024x1024_1'],
  [usualPattern, { template: 'portrait', size: '1024x1024' }, 'portrait_1024x1024_1'],
  [usualPattern, {}, '1'],
  ['{subject}', { subject: '咖啡 — 早上' }, '咖啡-早上'],
  ['{subject}', { subject: 'Straße / Rue\\Via: "x" <y> | z?*' }, 'straße-rue-via-x-y-z'],
  ['{run}-{position}', { run: '42', position: '3' }, '42-3'],
  ['../../{template}', { template: 'up' }, 'up'],
  ['{subject}', { subject: '…' }, 'image'],
  ['{subject}', { subject: 'con' }, 'image-con'],
  ['{subject}', { subject: 'COM1' }, 'image-com1'],
  ['Campaign {date} {nothing}', { date: '2026-11-25' }, 'Campaign-2026-11-25'],
  ['{__proto__}{constructor}', {}, 'image'],
])('%s of %o is %s', (pattern, words, name) => {
  expect(zipNames(pattern, [image(words)])).toEqual([`${name}.png`])
})

test('numbers are as long as the longest', () => {
  expect(
    zipNames(
      '{n}',
      Array.from({ length: 12 }, () => image({})),
    ).slice(0, 2),
  ).toEqual(['01.png', '02.png'])
})

test('two alike to a disk that tells neither case nor forms apart get numbers', () => {
  const names = zipNames(
    '{subject}',
    ['Café', 'CAFE\u0301', 'café', 'ﬁlm', 'film'].map(subject => image({ subject })),
  )
  expect(names).toEqual(['café.png', 'café-2.png', 'café-3.png', 'ﬁlm.png', 'film-2.png'])
})

const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

test('whatever people write, names are legal on Windows and no two are alike', () => {
  const words = fc.record({
    template: fc.string(),
    style: fc.string({ unit: 'binary', maxLength: 300 }),
    size: fc.string(),
  })
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), fc.string(), (all, pattern) => {
      const names = zipNames(`${pattern}{style}`, all.map(image))
      for (const name of names) {
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-]+\.png$/u)
        expect(name).not.toMatch(device)
        expect(name.length).toBeLessThan(250)
      }
      expect(new Set(names.map(name => name.normalize('NFC').toLowerCase())).size).toBe(names.length)
    }),
  )
})
