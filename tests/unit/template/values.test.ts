import { describe, expect, it } from 'vitest'
import { stepped } from '@/lib/template/number'
import type { Field } from '@/lib/template/schema'
import { plainValue, valueProblem, wordsOf } from '@/lib/template/values'

const field = (changed: Partial<Field>): Field => ({
  name: 'f',
  label: 'Mood',
  type: 'text',
  required: false,
  default: '',
  options: [],
  ...changed,
})
const options = ['calm', 'wild', 'old'].map(value => ({ value, label: value.toUpperCase() }))

describe('a value is kept', () => {
  it.each([
    ['text', '  a b ', 'a b'],
    ['text', '\u200b\u3164', ''],
    ['text', 'a\0b', 'ab'],
    ['longtext', ' a\n\nb\n', 'a\n\nb'],
    ['list', ' a \n\n b\r\n a', 'a\nb\na'],
    ['multiselect', 'a\nb\na', 'a\nb'],
    ['boolean', 'Yes', 'true'],
    ['boolean', 'off', ''],
    ['boolean', 'maybe', 'maybe'],
    ['color', ' #C4321C ', '#C4321C'],
  ] as const)('as %s: %j is %j', (type, typed, kept) => {
    expect(plainValue({ type }, typed)).toBe(kept)
    expect(plainValue({ type }, kept)).toBe(kept)
  })
})

describe('a value is refused in a sentence that names its field', () => {
  it.each([
    [{ required: true }, ' ', 'Mood is empty. Fill it in to make a prompt.'],
    [{ required: true, type: 'list' }, '\n \n', 'Mood is empty. Fill it in to make a prompt.'],
    [{ required: true, type: 'select', options }, '', 'Mood is empty. Choose an option to make a prompt.'],
    [{ maxLength: 3 }, 'four', 'Mood has 4 characters; 3 is the most. Shorten it.'],
    [{ type: 'list', maxLength: 3 }, 'one\nfour', 'Mood has 4 characters; 3 is the most. Shorten it.'],
    [{ type: 'select', options }, 'sad', '“sad” is not an option of Mood. Choose another.'],
    [{ type: 'select', options }, 'Calm', '“Calm” is not an option of Mood. Choose another.'],
    [{ type: 'multiselect', options }, 'calm\nsad', '“sad” is not an option of Mood. Choose another.'],
    [{ type: 'multiselect', options, min: 2 }, 'calm', 'Choose at least 2 options for Mood.'],
    [{ type: 'multiselect', options, max: 1 }, 'calm\nold', 'Choose 1 option for Mood at most, not 2.'],
    [{ type: 'list', min: 2 }, 'one', 'Write at least 2 lines for Mood.'],
    [{ type: 'list', max: 2 }, 'a\nb\nc', 'Write 2 lines for Mood at most, not 3.'],
    [{ type: 'number' }, 'many', 'Mood must be a number, not “many”.'],
    [{ type: 'number' }, '1,5', 'Mood must be a number, not “1,5”.'],
    [{ type: 'number' }, '1e3', 'Mood must be a number, not “1e3”.'],
    [{ type: 'number' }, '9'.repeat(400), `Mood must be a number, not “${'9'.repeat(24)}…”.`],
    [{ type: 'number', min: 1, max: 5 }, '6', 'Mood must be a number from 1 to 5, not “6”.'],
    [{ type: 'number', min: 1 }, '0.5', 'Mood must be a number of 1 or more, not “0.5”.'],
    [{ type: 'number', max: 5 }, '6', 'Mood must be a number of at most 5, not “6”.'],
    [{ type: 'number', step: 1 }, '1.5', 'Mood must be a whole number, not “1.5”.'],
    [{ type: 'number', min: 10, step: 5 }, '12', 'Mood must be 10 or 15, not “12”.'],
    [{ type: 'number', min: 10, max: 12, step: 5 }, '12', 'Mood must be 10, not “12”.'],
    [{ type: 'number', step: 0.1 }, '0.25', 'Mood must be 0.2 or 0.3, not “0.25”.'],
    [{ type: 'boolean' }, 'maybe', 'Mood is on or off, not “maybe”.'],
    [{ type: 'color' }, '#12', expect.stringContaining('“#12” is no colour. Write Mood as #')],
    [{ type: 'color' }, '#12345g', expect.stringContaining('such as #c4321c, or in words.')],
  ] as [Partial<Field>, string, string][])('%j: %j', (changed, typed, sentence) =>
    expect(valueProblem(field(changed), typed)).toEqual(sentence),
  )

  it.each([
    [{}, ''],
    [{ maxLength: 3 }, 'abc'],
    [{ type: 'select', options }, ''],
    [{ type: 'select', options }, ' calm '],
    [{ type: 'select', options, allowOther: true }, 'sad'],
    [{ type: 'select', options, maxLength: 2 }, 'calm'],
    [{ type: 'multiselect', options, min: 2 }, ''],
    [{ type: 'multiselect', options, min: 2, max: 2 }, 'calm\nold'],
    [{ type: 'multiselect', options, allowOther: true }, 'calm\nsad'],
    [{ type: 'number' }, '-1.50'],
    [{ type: 'number', min: 0.1, max: 1, step: 0.1 }, '0.3'],
    [{ type: 'number', min: 0, step: 0.7 }, '2.1'],
    [{ type: 'boolean', required: true }, ''],
    [{ type: 'boolean' }, 'no'],
    [{ type: 'color' }, '#Fff'],
    [{ type: 'color' }, 'the green of old copper'],
    [{ type: 'list', min: 1 }, 'one\n\ntwo'],
  ] as [Partial<Field>, string][])('but not %j: %j', (changed, typed) =>
    expect(valueProblem(field(changed), typed)).toBeNull(),
  )
})

it('the prompt of an option is what is sent, and never read again', () => {
  const withPrompt = [{ value: 'film', label: 'Film', prompt: '{{grain}} and $1' }]
  expect(wordsOf({ type: 'text', options: withPrompt }, 'film')).toBe('{{grain}} and $1')
  expect(wordsOf({ type: 'multiselect', options: withPrompt }, 'film\nink')).toBe('{{grain}} and $1, ink')
  expect(wordsOf({}, ' as typed ')).toBe(' as typed ')
})

it.each([
  [{}, '', 1, '0'],
  [{ min: 3 }, '', 1, '3'],
  [{ max: -3 }, 'x', 1, '-3'],
  [{}, '1.5', 1, '2'],
  [{ step: 0.1 }, '0.2', 1, '0.3'],
  [{ step: 5 }, '12', 1, '15'],
  [{ step: 5 }, '12', -1, '10'],
  [{ min: 1, max: 3 }, '3', 1, '3'],
  [{ min: 1, max: 3 }, '1', -1, '1'],
  [{ min: 1, max: 3 }, '9', -1, '3'],
] as const)('within %j an arrow key leads from %j by %i to %s', (bounds, typed, direction, next) =>
  expect(stepped(bounds, typed, direction)).toBe(next),
)
