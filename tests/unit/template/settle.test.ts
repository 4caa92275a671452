import { describe, expect, it } from 'vitest'
import { namesIn } from '@/lib/template/names'
import type { Field } from '@/lib/template/schema'
import { settle } from '@/lib/template/settle'

const field = (name: string, changed: Partial<Field> = {}): Field => ({
  name,
  label: name,
  type: 'text',
  required: true,
  default: '',
  options: [],
  ...changed,
})
const settled = (body: string, fields: Field[] = []) => settle({ body, fields })

describe('shorthand', () => {
  it('becomes a field with all it says, and the body only names it', () => {
    const body = 'a {{ mood | select : options=["calm","wild"]:default="calm":required:label="The mood" }} b'
    expect(settled(body)).toEqual({
      body: 'a {{mood}} b',
      fields: [
        field('mood', {
          label: 'The mood',
          type: 'select',
          default: 'calm',
          options: [
            { value: 'calm', label: 'calm' },
            { value: 'wild', label: 'wild' },
          ],
        }),
      ],
    })
  })

  it('of options alone is a select that must be chosen from', () => {
    expect(settled('{{hair_color:red| "a|b" |dark brown}}').fields).toMatchObject([
      {
        type: 'select',
        label: 'Hair color',
        required: true,
        options: [{ value: 'red' }, { value: 'a|b' }, { value: 'dark brown' }],
      },
    ])
  })

  it('changes a listed field in what it says, and keeps what is known of its options', () => {
    const film = { value: 'film', label: 'Film grain', prompt: 'visible grain', thumbnail: 'i1' }
    const { fields } = settled('{{style|multiselect:options=["film","ink"]:max=2}}', [
      field('style', { help: 'How it looks', options: [film] }),
    ])
    expect(fields).toEqual([
      field('style', {
        help: 'How it looks',
        type: 'multiselect',
        max: 2,
        options: [film, { value: 'ink', label: 'ink' }],
      }),
    ])
  })

  it('counts once, and within sections', () => {
    const { body, fields } = settled('{{#a}}{{a:x|y}}{{/a}} {{a:z}}')
    expect(body).toBe('{{#a}}{{a}}{{/a}} {{a}}')
    expect(fields.map(({ options }) => options.map(option => option.value))).toEqual([['x', 'y']])
  })

  it.each([
    ['list', 'default=["a","b"]', 'a\nb'],
    ['number', 'default=3', '3'],
    ['boolean', 'default=true', 'true'],
  ])('of a %s may have a default of its own kind', (type, said, byDefault) => {
    expect(settled(`{{x|${type}:${said}}}`).fields).toMatchObject([{ type, default: byDefault, required: false }])
  })
})

describe('names nobody listed', () => {
  it.each([
    ['{{hair_color}}', { label: 'Hair color', type: 'text', required: true }],
    ['{{x}}{{#x}}, {{x}}{{/x}}', { type: 'text', required: false }],
    ['{{x}}{{^x}}none{{/x}}', { type: 'text', required: false }],
    ['{{x}}{{#x="a"}}b{{/x}}', { type: 'text', required: true }],
    ['{{#x}}on{{/x}}', { type: 'boolean', required: false }],
    ['{{#x=" a "}}on{{/x}}', { type: 'select', options: [{ value: 'a', label: 'a' }] }],
    ['{{#x=true}}on{{/x}}', { type: 'boolean', required: false }],
    ['{{#x="a"}}1{{/x}}{{#x=["b","a"]}}2{{/x}}', { type: 'select', options: [{ value: 'a' }, { value: 'b' }] }],
  ])('become fields: %s', (body, expected) => expect(settled(body).fields).toMatchObject([expected]))

  it('stand behind the listed ones, in the order of the body', () => {
    const { fields } = settled('{{zebra}} {{b}} {{#moon}}{{lamp}}{{/moon}}', [field('b'), field('unused')])
    expect(fields.map(({ name }) => name)).toEqual(['b', 'unused', 'zebra', 'moon', 'lamp'])
  })

  it('become none when they are a slip of the finger', () => {
    expect(settled('{{styl}}', [field('style')]).fields.map(({ name }) => name)).toEqual(['style'])
  })
})

it('labels are filled in, and options lose the spaces nobody sees', () => {
  const { fields } = settled('', [field('hair_color', { label: ' ', options: [{ value: ' red ', label: '' }] })])
  expect(fields).toEqual([field('hair_color', { label: 'Hair color', options: [{ value: 'red', label: 'red' }] })])
})

it('two fields of one name are both kept, for whoever reports it', () => {
  expect(settled('{{a}}', [field('a'), field('a')]).fields).toHaveLength(2)
})

it('names are found in fields and sections, the first use first', () => {
  expect(namesIn('{{b}} {{#a}}{{c}}{{b}}{{/a}} {{^cafe\u0301}}x{{/cafe\u0301}} \\{{d}} {{! e }} {{f g}}')).toEqual([
    'b',
    'a',
    'c',
    'caf\u00e9',
  ])
})
