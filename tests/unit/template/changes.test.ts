import { describe, expect, test } from 'vitest'
import { changeWords } from '@/lib/template/change-words'
import { changesBetween, isUnchanged } from '@/lib/template/changes'
import { field, templateContent } from '@/tests/support/template'

const before = templateContent()
const between = (change: Parameters<typeof templateContent>[0], from = before) =>
  changesBetween(from, templateContent(change))

test('two contents with one hash have no differences', () => {
  const spelled = templateContent({ body: 'Caf\u00e9\nof {{subject}}' })
  const otherwise = templateContent({
    body: 'Cafe\u0301\r\nof {{subject}}',
    fields: [field('subject', { help: '', allowOther: false })],
  })
  expect(isUnchanged(changesBetween(spelled, otherwise))).toBe(true)
  expect(changeWords(changesBetween(spelled, otherwise))).toBe('Nothing changed')
})

describe('fields', () => {
  test('that came and went are told with all they have', () => {
    const { fields } = between({ fields: [field('mood', { label: 'Mood', required: false, default: 'calm' })] })
    expect(fields).toEqual([
      {
        name: 'mood',
        label: 'Mood',
        kind: 'added',
        details: [
          { what: 'Label', from: null, to: 'Mood' },
          { what: 'Kind', from: null, to: 'Text' },
          { what: 'Default', from: null, to: 'calm' },
        ],
      },
      expect.objectContaining({ name: 'subject', kind: 'removed' }),
    ])
  })

  test('that changed are told by what they were and are', () => {
    const { fields } = between({ fields: [field('subject', { type: 'number', max: 1200, required: false })] })
    expect(fields).toEqual([
      {
        name: 'subject',
        label: 'subject',
        kind: 'changed',
        details: [
          { what: 'Kind', from: 'Text', to: 'Number' },
          { what: 'Required', from: 'yes', to: null },
          { what: 'Most', from: null, to: '1,200' },
        ],
      },
    ])
  })

  test('are told by their options too: added, removed, sent otherwise, in another order', () => {
    const options = (...values: [string, string?][]) =>
      values.map(([value, prompt]) => ({ value, label: value.toUpperCase(), ...(prompt && { prompt }) }))
    const from = templateContent({ fields: [field('style', { options: options(['a', 'first'], ['b'], ['c']) })] })
    const { fields } = between({ fields: [field('style', { options: options(['c'], ['a', 'changed'], ['d']) })] }, from)
    expect(fields[0]?.details).toEqual([
      { what: 'Option “A”, sends', from: 'first', to: 'changed' },
      { what: 'Option “D”', from: null, to: 'd' },
      { what: 'Option “B”', from: 'b', to: null },
      { what: 'Order of the options', from: null, to: 'C, A, D' },
    ])
  })

  test('whose thumbnail alone changed did not change', () => {
    const style = (thumbnail: string) => [field('style', { options: [{ value: 'a', label: 'A', thumbnail }] })]
    expect(isUnchanged(between({ fields: style('1') }, templateContent({ fields: style('2') })))).toBe(true)
  })

  test('in another order are a change of their own', () => {
    const two = [field('a'), field('b')]
    const changes = between({ fields: two.toReversed() }, templateContent({ fields: two }))
    expect(changes).toMatchObject({ fields: [], isOrderChanged: true })
    expect(changeWords(changes)).toBe('The order of the fields changed')
  })

  test('may be called like a property of every object', () => {
    const { fields } = between({ fields: [field('subject'), field('constructor'), field('__proto__')] })
    expect(fields.map(one => one.name)).toEqual(['constructor', '__proto__'])
  })
})

test('settings tell what was left alone from what was left to the provider', () => {
  const { settings } = between({ settings: { quality: null, n: 2 } }, templateContent({ settings: { n: 1 } }))
  expect(settings).toEqual([
    { name: 'n', from: 1, to: 2 },
    { name: 'quality', from: null, to: 'provider' },
  ])
})

test('locks that were set and taken off', () => {
  expect(between({ locks: ['size'] }, templateContent({ locks: ['n'] })).locks).toEqual([
    { name: 'size', isLocked: true },
    { name: 'n', isLocked: false },
  ])
})

test.each([
  [{ body: 'x' }, 'Text changed'],
  [{ body: 'x', fields: [field('subject', { label: 'y' })] }, 'Text and 1 field changed'],
  [
    { settings: { n: 2, size: '512x512' }, locks: ['n' as const], fields: [] },
    '1 field, 2 settings and 1 lock changed',
  ],
])('the sentence is short: %#', (change, words) => {
  expect(changeWords(between(change))).toBe(words)
})
