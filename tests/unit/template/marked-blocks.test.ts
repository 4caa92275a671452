import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markedBlocks } from '@/components/template/edit/marked-blocks'
import { parse } from '@/lib/template/parse'

const marked = (body: string) => {
  const { nodes, problems } = parse(body)
  return markedBlocks(body, nodes, problems)
}
const shown = (body: string) =>
  marked(body).flatMap(({ pieces }) => pieces.map(({ text, mark, isWrong }) => [text, isWrong ? 'wrong' : mark]))

it('fields, sections, notes and errors are marked, the rest is not', () =>
  expect(shown('a {{b}}{{c}} {{#d}}e{{/d}} {{! f }} {{g')).toEqual([
    ['a ', null],
    ['{{b}}', 'field'],
    ['{{c}}', 'field'],
    [' ', null],
    ['{{#d}}', 'section'],
    ['e', null],
    ['{{/d}}', 'section'],
    [' ', null],
    ['{{! f }}', 'comment'],
    [' ', null],
    ['{{', 'wrong'],
    ['g', null],
  ]))

it('a mark that ends with a block goes on in the next', () => {
  const tag = `{{!${'\n'.repeat(30)}}}`
  expect(shown(`a${tag}b`).every(([text, mark]) => (text === 'a' || text === 'b') === (mark === null))).toBe(true)
})

it('what has no length is shown at the character before it', () =>
  expect(
    markedBlocks('abc', [], [{ message: '', start: 3, end: 3, line: 1, column: 4 }])[0]?.pieces.map(
      piece => piece.text,
    ),
  ).toEqual(['ab', 'c']))

it('whatever is typed, the letters beneath are the letters above', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '{{', '}}', '#b', '/b', 'c', '|', '!', '\\', '👩‍🚀', 'ع') }),
      body => {
        const blocks = marked(body)
        expect(blocks.map(({ pieces }) => pieces.map(piece => piece.text).join('')).join('\n')).toBe(body)
        expect(blocks.every(({ pieces }) => pieces.every(piece => piece.text !== ''))).toBe(true)
      },
    ),
    { numRuns: 1000 },
  ))
