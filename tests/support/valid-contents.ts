import fc from 'fast-check'
import { backgrounds, formats, qualities } from '@/lib/provider/choices'
import { contentProblems } from '@/lib/template/check'
import { templateContent } from '@/lib/template/content'
import { type Field, fieldTypes, type TemplateContent } from '@/lib/template/schema'
import { settle } from '@/lib/template/settle'

/** Any text that a database keeps: every character but U+0000, also line breaks of all kinds. */
const anyText = (maxLength = 60) =>
  fc
    .string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), risky), maxLength })
    .filter(text => !text.includes('\0'))

/** What files, YAML and templates are easily mistaken about. */
const risky = fc.constantFrom(
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '---',
    '\n---\n',
    ': ',
    '#',
    '- ',
    '|',
    '>',
    '&a',
    '*a',
    '!',
    '%',
    '@',
    '`',
    '"',
    "'",
  ],
  ...[
    '{',
    '}',
    '{{',
    '\\{{',
    '\\',
    '$10',
    '{"a": 1}',
    '__x__',
    'a|b',
    'true',
    'null',
    '~',
    '0x1f',
    '1e3',
    '2026-11-02',
  ],
  ...['\u2028', '\u0085', '\ufeff', 'é', 'e\u0301', '中', 'ع', '😀'],
)

const name = fc
  .tuple(fc.constantFrom('subject', 'style', 'hair_color', '主体', 'a', 'Größe', 'цвет'), fc.nat(9))
  .map(([word, number]) => `${word}${number}`)

const option = fc.record(
  { value: anyText(12), label: anyText(12), prompt: anyText(), effect: anyText() },
  { requiredKeys: ['value', 'label'] },
)

const bound = fc.option(
  fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  {
    nil: undefined,
  },
)

const field: fc.Arbitrary<Field> = fc.record(
  {
    name,
    label: anyText(20),
    help: anyText(),
    type: fc.constantFrom(...fieldTypes),
    required: fc.boolean(),
    default: anyText(),
    placeholder: anyText(20),
    options: fc.array(option, { maxLength: 4 }),
    allowOther: fc.boolean(),
    min: bound,
    max: bound,
    step: bound,
    maxLength: bound,
  },
  { requiredKeys: ['name', 'label', 'type', 'required', 'default', 'options'] },
)

const settings = fc.record(
  {
    model: anyText(12),
    size: anyText(12),
    n: fc.integer({ min: 1, max: 10 }),
    quality: fc.constantFrom(null, ...qualities),
    background: fc.constantFrom(null, ...backgrounds),
    format: fc.constantFrom(null, ...formats),
    compression: fc.constantFrom(null, 0, 80),
  },
  { requiredKeys: [] },
)

const body = (fields: Field[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(anyText(), fc.constantFrom('x', ...fields.map(one => `{{${one.name}}}`))), {
      minLength: 1,
      maxLength: 8,
    })
    .map(parts => parts.join(''))

/** Whatever a version may hold: settled, and with nothing in it that forbids saving. */
export const validContents: fc.Arbitrary<TemplateContent> = fc
  .uniqueArray(field, { selector: one => one.name.normalize('NFC'), maxLength: 5 })
  // One faulty field would make the whole content useless here.
  .map(fields => fields.filter(one => contentProblems(contentWith('x', [one])).length === 0))
  .chain(fields =>
    fc.record({
      body: body(fields),
      fields: fc.constant(fields),
      settings,
      locks: fc.uniqueArray(fc.constantFrom('n', 'size', 'quality', 'model'), { maxLength: 3 }),
    }),
  )
  .map(content => settle<TemplateContent>(content))
  .filter(content => contentProblems(content).length === 0 && templateContent.safeParse(content).success)

const contentWith = (text: string, fields: Field[]): TemplateContent => ({
  body: text,
  fields,
  settings: {},
  locks: [],
})
