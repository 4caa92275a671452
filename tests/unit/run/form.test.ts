import { describe, expect, it } from 'vitest'
import { runForm } from '@/lib/run/form'
import { formOf, type RunForm } from '@/lib/run/form-defaults'
import type { Field, TemplateContent } from '@/lib/template/schema'

const field = (name: string, label: string, required: boolean): Field => ({
  name,
  label,
  type: 'text',
  required,
  default: '',
  options: [],
})
const fields = [field('subject', 'Subject', true), field('style', 'Style', false)]
const template: TemplateContent = { body: 'A photo of {{subject}}, {{style}}.', fields, settings: { n: 3 }, locks: [] }
const form = (changed: Partial<RunForm> = {}): RunForm => ({
  ...formOf(template, {}, { subject: 'a cat', style: '' }),
  ...changed,
})
const schema = runForm(template)

/** Sentences by path, as the editor shows them. */
const complaints = (changed: Partial<RunForm>) => {
  const read = schema.safeParse(form(changed))
  return Object.fromEntries((read.error?.issues ?? []).map(issue => [issue.path.join('.'), issue.message]))
}

it.each([
  ['spaces', '   '],
  ['zero-width spaces', '\u200B\u200B'],
  ['a Hangul filler', '\u3164'],
  ['empty braille cells', '\u2800\u2800'],
])('a subject of %s is empty: the provider would charge for it', (_, subject) => {
  expect(complaints({ values: { subject, style: '' } })).toEqual({
    'values.subject': 'Subject is empty. Fill it in to make a prompt.',
  })
})

describe('a form that can be run', () => {
  it('becomes values, settings and a prompt', () => {
    expect(schema.parse(form({ values: { subject: '  a cat ', style: '', other: 'x' } }))).toEqual({
      values: { subject: 'a cat', style: '' },
      settings: {
        model: 'gpt-image-2',
        size: '1024x1024',
        n: 3,
        quality: null,
        background: null,
        format: null,
        compression: null,
      },
      prompt: 'A photo of a cat.',
      segments: [
        { text: 'A photo of ', field: null },
        { text: 'a cat', field: 'subject' },
        { text: '.', field: null },
      ],
    })
  })

  it.each([
    '“quotes” and "quotes"',
    '{{braces}} {x}',
    'costs $10',
    '<script>alert(1)</script>',
    '👩🏽‍🚀🇺🇳',
    'قطة على السطح',
  ])('takes %s as it is', subject =>
    expect(schema.parse(form({ values: { subject } })).prompt).toBe(`A photo of ${subject}.`),
  )

  it('takes a size that only some providers refuse', () => {
    expect(schema.parse(form({ size: '256x256' })).settings.size).toBe('256x256')
  })

  it('reads a typed size with spaces and a cross', () => {
    expect(schema.parse(form({ size: 'custom', customSize: ' 1280 × 720 ' })).settings.size).toBe('1280x720')
  })

  it('keeps what was chosen under more settings', () => {
    const chosen = { quality: 'high', background: 'opaque', format: 'webp', compression: '80' }
    expect(schema.parse(form(chosen)).settings).toMatchObject({ ...chosen, compression: 80 })
  })

  it('forgets the compression of a format that has none', () => {
    expect(schema.parse(form({ format: 'png', compression: 'x' })).settings.compression).toBeNull()
  })

  it('takes a prompt of exactly 32,000 characters', () => {
    const subject = 'x'.repeat(32_000 - 'A photo of .'.length)
    expect(schema.parse(form({ values: { subject } })).prompt).toHaveLength(32_000)
  })
})

describe('a form that cannot be run says why, at the field', () => {
  it.each(['', '   ', '\n'])('an empty subject (%j)', subject => {
    expect(complaints({ values: { subject } })).toEqual({
      'values.subject': 'Subject is empty. Fill it in to make a prompt.',
    })
  })

  it.each(['0', '11', '1.5', 'many', '1e1', '-1'])('%s images', n => {
    expect(complaints({ n })).toEqual({ n: `Write a whole number from 1 to 10, not “${n}”.` })
  })

  it('no number of images', () => {
    expect(complaints({ n: ' ' })).toEqual({ n: 'Write a whole number from 1 to 10.' })
  })

  it.each([
    ['big', 'Write the size as width x height'],
    ['100x100', 'multiples of 16'],
    ['9999x16', 'multiples of 16'],
    ['4000x1600', '3,840'],
    ['', 'Write the size'],
  ])('the size %j', (customSize, words) => {
    expect(complaints({ size: 'custom', customSize })).toEqual({ customSize: expect.stringContaining(words) })
  })

  it('a size the select does not offer', () => {
    expect(complaints({ size: 'big' })).toEqual({ size: expect.stringContaining('Write the size') })
  })

  it('a prompt of 32,001 characters, at the longest value and with its length', () => {
    const subject = 'x'.repeat(32_001 - 'A photo of .'.length)
    expect(complaints({ values: { subject, style: '' } })).toEqual({
      'values.subject': expect.stringContaining('The prompt has 32,001 characters; 32,000 is the most'),
    })
  })

  it('a quality the model does not take', () => {
    expect(complaints({ quality: 'xhigh' })).toEqual({
      quality: 'GPT Image 2 does not take the quality “xhigh”. Choose another.',
    })
    expect(complaints({ quality: 'xhigh', model: 'gpt-image-2.5-flare' })).toEqual({})
  })

  it.each(['101', 'much', '-3'])('a compression of %s', compression => {
    expect(complaints({ format: 'jpeg', compression })).toEqual({
      compression: 'Compression must be a whole number from 0 to 100.',
    })
  })

  it('everything that is wrong at once', () => {
    expect(Object.keys(complaints({ values: {}, n: '0', size: 'custom', customSize: 'big' })).sort()).toEqual([
      'customSize',
      'n',
      'values.subject',
    ])
  })

  it('a template that comes out empty', () => {
    const read = runForm({ ...template, fields: [field('style', 'Style', false)], body: '{{style}}' }).safeParse(
      form({ values: { style: ' ' } }),
    )
    expect(read.error?.issues.map(issue => issue.path.join('.'))).toEqual(['values.style'])
  })
})

describe('a template with fields of every type', () => {
  const options = [
    { value: 'film', label: 'Film', prompt: '35 mm film' },
    { value: 'ink', label: 'Ink' },
  ]
  const typedFields: Field[] = [
    { ...field('look', 'Look', true), type: 'select', options },
    { ...field('props', 'Props', false), type: 'multiselect', options, max: 1 },
    { ...field('count', 'Count', false), type: 'number', min: 1, max: 9 },
    { ...field('ad', 'Ad', false), type: 'boolean' },
    { ...field('tint', 'Tint', false), type: 'color' },
    { ...field('words', 'Words', false), type: 'list' },
  ]
  const body = '{{look}}, {{props}}, {{count}} of it{{#ad}}, room for a headline{{/ad}}, {{tint}}, no {{words}}.'
  const typed = runForm({ ...template, fields: typedFields, body })
  const values = { look: ' film ', props: 'ink', count: '3', ad: 'yes', tint: '#fff', words: 'text\n\n logo \n' }
  const wrong = (changed: Record<string, string>) => {
    const read = typed.safeParse(form({ values: { ...values, ...changed } }))
    return Object.fromEntries((read.error?.issues ?? []).map(issue => [issue.path.join('.'), issue.message]))
  }

  it('keeps plain values and sends the words of its options', () => {
    expect(typed.parse(form({ values }))).toMatchObject({
      values: { look: 'film', props: 'ink', count: '3', ad: 'true', tint: '#fff', words: 'text\nlogo' },
      prompt: '35 mm film, ink, 3 of it, room for a headline, #fff, no text, logo.',
    })
  })

  it('says at each field what it cannot be filled with', () => {
    expect(wrong({ look: 'oil', props: 'film\nink', count: 'many', ad: 'maybe', tint: '#12' })).toEqual({
      'values.look': '“oil” is not an option of Look. Choose another.',
      'values.props': 'Choose 1 option for Props at most, not 2.',
      'values.count': 'Count must be a number from 1 to 9, not “many”.',
      'values.ad': 'Ad is on or off, not “maybe”.',
      'values.tint': expect.stringContaining('“#12” is no colour.'),
    })
  })

  it('names a required one that is empty', () => {
    expect(wrong({ look: '' })).toEqual({ 'values.look': 'Look is empty. Choose an option to make a prompt.' })
  })
})
