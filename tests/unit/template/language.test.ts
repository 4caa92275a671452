import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentProblems } from '@/lib/template/check'
import { bodyLimit, mostDepth } from '@/lib/template/limits'
import { namesIn } from '@/lib/template/names'
import type { Node } from '@/lib/template/node'
import { parse } from '@/lib/template/parse'
import { render } from '@/lib/template/render'
import type { Field, TemplateContent } from '@/lib/template/schema'
import { settle } from '@/lib/template/settle'
import { hostileTexts } from '@/tests/support/hostile-texts'

const names = ['subject', 'style', 'ad']
const field = (name: string): Field => ({ name, label: name, type: 'text', required: false, default: '', options: [] })
const content = (body: string): TemplateContent => ({ body, fields: names.map(field), settings: {}, locks: [] })

/** Texts that often come close to being tags. */
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...names.map(name => `{{${name}}}`)) },
  fc.constantFrom('{{', '}}', '{', '}', '\\', '\\{{', '{{!', '{{#', '{{^', '{{/', '|', ':', '=', '"', '[', ']', ','),
  fc.constantFrom(
    '{{#style}}',
    '{{/style}}',
    '{{^ad}}',
    '{{/ad}}',
    '{{! x }}',
    '{{#style="a"}}',
    '{{#tone=" b"}}x{{/tone}}',
    '{{styl}}',
  ),
  fc.constantFrom('{{mood:a|b}}', '{{mood|select:options=["a"]}}', 'select', 'options', 'true', '1', 'mood'),
  fc.constantFrom('\n', '\r\n', ' ', ', ', '. ', '(', ')', 'a cat', '$10', '__x__', 'é', '主体', '👩🏽‍🚀'),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const anyText = fc.array(pieces, { maxLength: 30 }).map(parts => parts.join(''))
const anyValues = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), anyText))

/** Every piece in the order of the body, and how deep it stands. */
const flat = (nodes: readonly Node[], depth = 0): [Node, number][] =>
  nodes.flatMap(node => [[node, depth], ...(node.kind === 'section' ? flat(node.children, depth + 1) : [])])

/** Everything the language does with a text. */
function all(body: string): void {
  parse(body)
  namesIn(body)
  render(body, content(body).fields, { ad: 'true' })
  contentProblems(content(body))
  settle(content(body))
}

describe('any text', () => {
  it('is read without a throw', { timeout: 120_000 }, () => {
    fc.assert(fc.property(anyText, all), { numRuns: 10_000 })
  })

  it('is read into pieces that stand in order, no deeper than they may', () => {
    fc.assert(
      fc.property(anyText, body => {
        let end = 0
        for (const [node, depth] of flat(parse(body).nodes)) {
          expect(node.start).toBeGreaterThanOrEqual(end)
          end = node.kind === 'section' ? node.open.end : node.end
          expect(end).toBeLessThanOrEqual(body.length)
          expect(depth).toBeLessThanOrEqual(mostDepth)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('has its problems at their lines and columns, each in a sentence', () => {
    fc.assert(
      fc.property(anyText, body => {
        const lines = body.split('\n')
        for (const { line, column, start, end, message } of parse(body).problems) {
          const before = lines.slice(0, line - 1).map(text => text.length + 1)
          expect(before.reduce((sum, length) => sum + length, column - 1)).toBe(start)
          expect(end).toBeGreaterThan(start)
          expect(message).toMatch(/[.?]$/)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('reads as its segments joined', () => {
    fc.assert(
      fc.property(anyText, anyValues, (body, values) => {
        const { text, segments } = render(body, content(body).fields, values)
        expect(text).toBe(segments.map(segment => segment.text).join(''))
        expect(segments.map(segment => segment.text)).not.toContain('')
      }),
    )
  })

  it('without a problem never lets two braces through that no value holds', () => {
    fc.assert(
      fc.property(anyText, body => {
        const bare = body
          .replaceAll('\\{{', '')
          .replaceAll('{{', '{{ ')
          .replace(/\{(?!\{)/g, '')
        fc.pre(parse(bare).problems.length === 0)
        expect(render(bare, content(bare).fields, {}).text).not.toContain('{{')
      }),
    )
  })

  it('comes out as it was once its braces are escaped', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(render(text.replaceAll('{{', '\\{{'), [], {}).text).toBe(text.trimEnd())
      }),
    )
  })
})

describe('values are inert', () => {
  it('whatever they hold, they come out as they are, and nothing around them changes', () => {
    const filled = fc.record({ subject: anyText, style: anyText, ad: anyText })
    fc.assert(
      fc.property(anyText, filled, (body, typed) => {
        const values = Object.fromEntries(names.map(name => [name, `${typed[name as 'ad']}x`]))
        const plain = render(body, content(body).fields, { subject: 'x', style: 'x', ad: 'x' })
        const result = render(body, content(body).fields, values)
        expect(result.segments).toEqual(
          plain.segments.map(segment => ({
            ...segment,
            text: segment.field ? (values[segment.field] ?? '') : segment.text,
          })),
        )
      }),
    )
  })
})

describe('settled content', () => {
  it('stays as it is, and fills in as before', () => {
    fc.assert(
      fc.property(anyText, anyValues, (body, values) => {
        const settled = settle(content(body))
        expect(settle(settled)).toEqual(settled)
        expect(render(settled.body, settled.fields, values)).toEqual(render(body, settled.fields, values))
        for (const [node] of flat(parse(settled.body).nodes))
          expect(node).not.toMatchObject({ shorthand: { type: expect.anything() } })
      }),
      { numRuns: 2_000 },
    )
  })
})

/** The shapes in which people keep their prompts. */
const prompts = [
  '{\n  "subject": "{{subject}}",\n  "style": {"medium": "{{style}}", "palette": ["#fff", "#000"]},\n  "n": 1\n}',
  '{"prompt": "A {argument name=\\"hair color\\" default=\\"red\\"} portrait", "size": {"w": 1024}}',
  'A portrait of {argument name="subject" default="a cat"}, {argument name="style"} style',
  'a {red, green, {dark, light} blue} bird --ar 3:2 --stylize 250 --no text',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: people write that.
  '{2::a|b} {a|b|c} __animal__ ${x} $10 a|b <lora:x:1> (word:1.2) [x:y:0.3]',
  'A poster. The headline reads “{{headline}}”{{#style}}, in {{style}}{{/style}}. No text {{! really }}.',
  '{{style | select:options=["ink","film"]:default="ink":required}} of {{subject|text:label="Who"}}',
  'Draw {{animal:cat|dog|"a {bird}"}} in [PLACEHOLDER] and {prompt}, <b>bold</b>, 100 %',
  '# Prompt\n\n- one: {{ subject }}\n- two: `{{style}}`\n\n```json\n{"a": {"b": {{ad}}}}\n```\n',
]
const damage = fc.record({
  prompt: fc.constantFrom(...prompts),
  cuts: fc.array(fc.record({ at: fc.nat(300), length: fc.nat(12), insert: fc.oneof(pieces, fc.constant('')) }), {
    maxLength: 6,
  }),
})

it('a thousand damaged prompts are read without a throw, and what is no tag comes out as it was', () => {
  fc.assert(
    fc.property(damage, ({ prompt, cuts }) => {
      const text = cuts.reduce(
        (all, { at, length, insert }) => all.slice(0, at) + insert + all.slice(at + length),
        prompt,
      )
      all(text)
      const plain = text.replace(/\{(?=\{)/g, '{ ')
      expect(render(plain, [], {}).text).toBe(plain.trimEnd())
    }),
    { numRuns: 1_000 },
  )
})

describe('hostile text is read in linear time', () => {
  it.each(hostileTexts(bodyLimit * 4))('%s', (_, text) => {
    const started = performance.now()
    all(text)
    // Four times as much as a body may hold: about 0.2 s, or a minute for whatever takes the square of it.
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
