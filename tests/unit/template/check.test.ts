import { describe, expect, it } from 'vitest'
import { contentProblems, unusedFields } from '@/lib/template/check'
import type { Field, TemplateContent } from '@/lib/template/schema'
import { starters } from '@/lib/template/starters'

const field = (name: string, changed: Partial<Field> = {}): Field => ({
  name,
  label: 'Mood',
  type: 'text',
  required: true,
  default: '',
  options: [],
  ...changed,
})
const content = (body: string, fields: Field[] = [], rest: Partial<TemplateContent> = {}): TemplateContent => ({
  body,
  fields,
  settings: {},
  locks: [],
  ...rest,
})
/** Path and sentence; of the body also where, and what mends it. */
const found = (checked: TemplateContent) =>
  contentProblems(checked).map(({ path, message, problem }) => ({
    path,
    message,
    ...(problem && {
      at: `${problem.line}:${problem.column}`,
      of: checked.body.slice(problem.start, problem.end),
      fix: problem.fix?.replacement,
    }),
  }))

it.each(starters.map(starter => [starter.slug, starter.content] as const))('%s may be saved as it is', (_, starter) =>
  expect(contentProblems(starter)).toEqual([]),
)

describe('of the body is said', () => {
  it('that it is empty', () => {
    expect(found(content(' \n'))).toEqual([{ path: 'body', message: 'Write the text of the prompt.' }])
  })

  it('what the grammar finds, with its line', () => {
    expect(found(content('a\n{{hair color}}'))).toMatchObject([{ path: 'body', at: '2:1', fix: '{{hair_color}}' }])
  })

  it('that a name is almost a field', () => {
    const message = 'No field is called “styl”. Did you mean “style”?'
    expect(found(content('{{style}} {{ styl }}{{#styl}}x{{/styl}}', [field('style')]))).toEqual([
      { path: 'body', message, at: '1:14', of: 'styl', fix: 'style' },
      { path: 'body', message, at: '1:24', of: 'styl', fix: 'style' },
    ])
  })

  it('nothing of a name that means something else, or says what it is', () => {
    expect(found(content('{{style}} {{color2}} {{styl|text}}', [field('style'), field('color1')]))).toEqual([])
  })

  it('that a field is described in two ways', () => {
    expect(found(content('{{a:x|y}} {{a:x|y}} {{a:x}}'))).toMatchObject([{ at: '1:21', of: '{{a:x}}', fix: '{{a}}' }])
  })

  it('what is wrong with the fields it describes', () => {
    expect(found(content('a {{mood|select}}'))).toMatchObject([
      { path: 'body', message: 'Mood: Add at least one option.', at: '1:3', of: '{{mood|select}}' },
    ])
    expect(found(content('{{constructor}}'))).toMatchObject([{ path: 'body', of: 'constructor' }])
    expect(found(content('{{mood|number:min=3:max=1}}', [field('mood')]))).toMatchObject([{ path: 'body', at: '1:1' }])
  })

  it('no more than anyone reads', () => {
    expect(found(content('{{ '.repeat(10_000)))).toHaveLength(50)
  })
})

describe('of a field is said', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  it.each([
    ['name', { name: '' }, 'Give this field a name.'],
    ['name', { name: 'hair color' }, 'A name is a letter, then letters, digits and _.'],
    ['name', { name: '1a' }, 'A name is a letter, then letters, digits and _.'],
    ['name', { name: 'n'.repeat(41) }, 'A name has 40 characters at most.'],
    ['name', { name: 'constructor' }, 'No field can be called “constructor”. Choose another name.'],
    ['name', { name: 'other' }, 'Another field is called “other”. Choose another name.'],
    ['options', { type: 'select' }, 'Add at least one option.'],
    ['options', { type: 'multiselect' }, 'Add at least one option.'],
    [
      'options.1.value',
      { options: [options[0], { value: ' a ', label: 'x' }] },
      'Another option is “a”. Each needs a value of its own.',
    ],
    [
      'options.0.value',
      { options: [{ value: 'a\nb', label: 'x' }] },
      'An option has no line breaks. Put a longer text into its prompt.',
    ],
    ['options.0.value', { options: [{ value: ' ', label: 'x' }] }, 'Give this option a value.'],
    ['min', { type: 'number', min: 3, max: 1 }, 'The least is more than the most.'],
    ['min', { type: 'list', min: 1.5 }, 'Write how many as a whole number.'],
    ['min', { type: 'multiselect', options, min: 3 }, 'Only 2 can be chosen. Ask for fewer, or add options.'],
    ['step', { type: 'number', step: 0 }, 'A step is more than 0.'],
    ['maxLength', { maxLength: 0 }, 'Write a whole number of 1 or more.'],
    ['default', { type: 'select', options, default: 'c' }, '“c” is not an option of Mood. Choose another.'],
    ['default', { type: 'number', default: 'x' }, 'Mood must be a number, not “x”.'],
  ] as [string, Partial<Field>, string][])('at %s of %j', (path, changed, message) => {
    expect(found(content('text', [field('other'), field('mood', changed)]))).toEqual([
      { path: `fields.1.${path}`, message },
    ])
  })

  it('nothing when it is as it should be, used or not', () => {
    const good = [
      field('a', { type: 'select', options, default: 'b', required: false }),
      field('b', { type: 'number', min: 0, max: 10, step: 0.5, default: '2.5' }),
      field('c', { type: 'multiselect', options, min: 1, max: 2, default: 'a\nb' }),
      field('cafe\u0301'),
    ]
    expect(found(content('{{a}}', good))).toEqual([])
    expect(unusedFields(content('{{a}} {{#c}}x{{/c}} {{caf\u00e9}}', good))).toEqual(['b'])
  })

  it('that there are too many', () => {
    const many = Array.from({ length: 101 }, (_, number) => field(`f${number}`))
    expect(found(content('x', many))).toEqual([{ path: 'fields', message: 'A template can have 100 fields at most.' }])
  })
})

it('a model that nobody chose cannot be locked', () => {
  expect(found(content('x', [], { locks: ['model', 'n'] }))).toEqual([
    { path: 'locks', message: 'Choose the model before you lock it.' },
  ])
  expect(found(content('x', [], { locks: ['model'], settings: { model: 'gpt-image-2' } }))).toEqual([])
})
