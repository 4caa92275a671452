import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TextPiece, wordsBetween } from '@/lib/template/words-between'

/** As people would write it on paper: `[-gone]`, `[+come]`. */
const written = (from: string, to: string) => wordsBetween(from, to).map(pieceText).join('')
const pieceText = ({ text, kind }: TextPiece) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind]

test.each([
  ['A photo of {{subject}}.', 'A drawing of {{subject}}.', 'A [-photo][+drawing] of {{subject}}.'],
  ['of {{subject}} in', 'of {{product}} in', 'of [-{{subject}}][+{{product}}] in'],
  ['the old big cat', 'a new small dog', '[-the old big cat][+a new small dog]'],
  ['one two', 'one extra words two', 'one [+extra words ]two'],
  ['未来的城市夜景', '未来的海边夜景', '未来的[-城市][+海边]夜景'],
  ['Красная лиса в лесу', 'Серая лиса в лесу', '[-Красная][+Серая] лиса в лесу'],
  ['one\ntwo', 'one\nthree', 'one\n[-two][+three]'],
  ['', 'new', '[+new]'],
  ['old', '', '[-old]'],
  ['same', 'same', 'same'],
])('%j to %j', (from, to, expected) => {
  expect(written(from, to)).toBe(expected)
})

const only = (pieces: TextPiece[], unwanted: TextPiece['kind']) =>
  pieces
    .filter(piece => piece.kind !== unwanted)
    .map(piece => piece.text)
    .join('')

test('nothing is lost: without what came it is the old text, without what went the new one', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b ', ' ', '\n', 'fox ', '{{x}}', '城', '🦊', ', '))
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, text, (from, to) => {
      const pieces = wordsBetween(from, to)
      expect(only(pieces, 'added')).toBe(from)
      expect(only(pieces, 'removed')).toBe(to)
    }),
  )
})

test.each([
  [
    'words',
    (seed: string) =>
      Array.from({ length: 6_400 }, (_, n) => seed + n)
        .join(' ')
        .slice(0, 32_000),
  ],
  ['characters without spaces', (seed: string) => (seed === 'a' ? '城' : '图').repeat(32_000)],
  ['signs', (seed: string) => `{{${seed}`.repeat(10_000)],
])('two long texts with no %s in common are told whole, at once', (_, long) => {
  const begin = performance.now()
  expect(wordsBetween(long('a'), long('b'))).toEqual([
    { text: long('a'), kind: 'removed' },
    { text: long('b'), kind: 'added' },
  ])
  expect(performance.now() - begin).toBeLessThan(3_000)
})
