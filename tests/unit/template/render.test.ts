import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '@/lib/template/render'

const field = (name: string, required = false) => ({ name, required })
const text = (body: string, values: Record<string, string>) =>
  render(
    body,
    Object.keys(values).map(name => field(name)),
    values,
  ).text

describe('a template filled in', () => {
  it('marks which words filled which field', () => {
    expect(render('A photo of {{ subject }}.', [field('subject', true)], { subject: 'a cat' })).toEqual({
      text: 'A photo of a cat.',
      segments: [
        { text: 'A photo of ', field: null },
        { text: 'a cat', field: 'subject' },
        { text: '.', field: null },
      ],
      missing: [],
    })
  })

  it.each(['$10 & $&', '{{style}}', '{"a": {"b": 1}}', '\\{{x}}', '<script>', '👩🏽‍🚀', 'قطة صغيرة', 'two\nlines'])(
    'keeps the value %s as it was typed',
    value => expect(text('a {{subject}} b {{style}}', { subject: value, style: 'S' })).toBe(`a ${value} b S`),
  )

  it('keeps single braces and malformed tags as text', () => {
    expect(text('{a} {{}} {{1x}} {{ a b }}', { a: 'no' })).toBe('{a} {{}} {{1x}} {{ a b }}')
  })

  it('turns \\{{ into two literal braces', () => {
    expect(text('write \\{{name}} for {{name}}', { name: 'Ada' })).toBe('write {{name}} for Ada')
  })

  it('finds a field whose name is composed in one place and decomposed in the other', () => {
    expect(text('{{cafe\u0301}}', { 'caf\u00e9': 'yes' })).toBe('yes')
  })

  it('does not mistake what every object has for a value', () => {
    expect(text('{{constructor}}{{toString}}', {})).toBe('')
  })

  it('names the required fields that are empty or only spaces', () => {
    const fields = [field('a', true), field('b', true), field('c', true), field('d')]
    expect(render('{{a}}', fields, { a: 'x', b: ' \n' }).missing).toEqual(['b', 'c'])
  })
})

describe('an empty field', () => {
  it.each([
    ['A photo of a cat, {{style}}, at dusk.', 'A photo of a cat, at dusk.'],
    ['A cat, {{style}}.', 'A cat.'],
    ['A cat. {{style}}. No text.', 'A cat. No text.'],
    ['A {{style}} cat', 'A cat'],
    ['A cat, {{style}}', 'A cat'],
    ['{{style}}, a cat', 'a cat'],
    ['{{style}}. A cat', 'A cat'],
    ['a cat, {{style}}, {{style}}, {{style}}, at dusk', 'a cat, at dusk'],
    ['a {{style}}\n\nb', 'a\n\nb'],
    ['a\n\n{{style}}\n\nb', 'a\n\nb'],
    ['{{style}}', ''],
  ])('leaves no trace in %j', (body, expected) => expect(text(body, { style: '' })).toBe(expected))

  it('leaves the commas inside a value alone', () => {
    expect(text('{{subject}}{{style}}, end', { subject: 'a,, b, ', style: '' })).toBe('a,, b, , end')
  })
})

describe('any template', () => {
  const names = ['subject', 'style', 'place']
  const piece = fc.oneof(
    fc.constantFrom(...names.map(name => `{{${name}}}`), ', ', '. ', ' ', '{', '}', '\\{{'),
    fc.string(),
  )
  const body = fc.array(piece).map(pieces => pieces.join(''))
  const values = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'grapheme' }))

  it('reads as its segments joined, with every filled value whole', () => {
    fc.assert(
      fc.property(body, values, (written, filled) => {
        const result = render(written, [], filled)
        expect(result.text).toBe(result.segments.map(segment => segment.text).join(''))
        for (const segment of result.segments) if (segment.field) expect(segment.text).toBe(filled[segment.field])
      }),
    )
  })

  it('of a million characters is filled in linear time', () => {
    const gaps = '{{style}}, '.repeat(50_000)
    const spaces = `{{${' '.repeat(500_000)}`
    const started = performance.now()
    render(gaps + spaces, [], { style: '' })
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
