import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentProblems } from '@/lib/template/check'
import { convert } from '@/lib/template/exchange/convert'
import { allDialects } from '@/lib/template/exchange/dialects/all-dialects'
import type { Dialect } from '@/lib/template/exchange/dialects/dialect'
import { draftOf } from '@/lib/template/exchange/draft'
import { possible } from '@/lib/template/exchange/possible'
import { readSource } from '@/lib/template/exchange/read-source'
import { textOfFile } from '@/lib/template/exchange/source-text'
import { namesIn } from '@/lib/template/names'
import { render } from '@/lib/template/render'
import type { TemplateContent } from '@/lib/template/schema'
import { dialectFixtures } from '@/tests/support/dialect-fixtures'

const pieces = [
  '{', '}', '{{', '}}', '{{{', '}}}', '[', ']', '|', ',', ':', '::', '$$', '$', '__', '\\', '\\{{', '"', '\\"', "'", '“', '”',
  '{argument', ' name=', ' default=', 'options=', '{prompt}', '{a|b}', '{2$$a|b}', '{red, green}', '[NAME]', '{{x}}', '{{#x}}',
  '{{/x}}', '{{^x}}', '{{! c }}', '{{x|select:', '{{x:a|b}}', '{% if %}', '--ar 1:1', '\n', ' ', 'a', '猫', 'constructor', '__proto__',
] // biome-ignore format: a heap of pieces

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map(all => all.join(''))

/** A fixture with pieces put in and taken out. */
const mutated = fc
  .tuple(
    fc.constantFrom(...dialectFixtures),
    fc.array(fc.tuple(fc.nat(400), fc.nat(3), fc.constantFrom(...pieces)), { maxLength: 6 }),
  )
  .map(([{ source }, changes]) =>
    changes.reduce((text, [at, gone, piece]) => text.slice(0, at) + piece + text.slice(at + gone), source),
  )

/** Of the processor: other tests run at the same time. */
const milliseconds = (begun: NodeJS.CpuUsage): number => process.cpuUsage(begun).user / 1_000

/** What a body renders to when every field says "•". */
const dotted = ({ body, fields }: TemplateContent): string =>
  render(
    body,
    fields.map(({ name }) => ({ name, required: false })),
    Object.fromEntries(fields.map(({ name }) => [name, '•'])),
  ).text.trimEnd()

/** A source with "•" in place of what can be a field. */
function dottedSource(text: string, read: Dialect['read']): string {
  const { placeholders } = possible(text, read(text).placeholders)
  return placeholders.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}•${rest.slice(end)}`, text)
}

describe.each(allDialects.map(dialect => [dialect.label, dialect] as const))('%s', (_, { id, read }) => {
  it.each([
    ['any text', anyText, 600],
    ['mutated prompts', mutated, 300],
  ] as const)('makes a template that can be saved of %s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, text => {
        const { content } = convert(text, id, new Map())
        expect(contentProblems({ ...content, body: `x${content.body}` })).toEqual([])
        expect(namesIn(content.body)).toEqual(content.fields.map(field => field.name))
        if (!/\{\{[#^]/.test(content.body)) expect(dotted(content)).toBe(dottedSource(text, read).trimEnd())
      }),
      { numRuns },
    )
  })

  it('takes time in proportion to hostile text', () => {
    const hostile = pieces
      .flatMap(piece => [piece, `${piece} `, `${piece}"`, `{${piece}`])
      .map(piece => piece.repeat(32_000 / piece.length))
    for (const text of [...hostile, `{{"a"${'\\"'.repeat(16_000)}`, `{{a|select:options=${'["'.repeat(10_000)}`]) {
      const begun = process.cpuUsage()
      read(text)
      expect(milliseconds(begun), JSON.stringify(text.slice(0, 30))).toBeLessThan(1_000)
    }
  })
})

it('changes nothing of a text that is taken as it is', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mutated), text => {
      const { content } = convert(text, null, new Map())
      // A prompt is sent without the spaces at its end.
      expect(render(content.body, [], {}).text.trimEnd()).toBe(text.trimEnd())
    }),
    { numRuns: 2_000 },
  )
})

/** One sentence, of a reasonable length. */
const expectSentence = (read: ReturnType<typeof readSource>, words: RegExp) => {
  if (read.ok) throw new Error('it was read')
  expect(read.error.message).toMatch(words)
  expect(read.error.message).toMatch(/^[A-Z].{10,160}[.]$/)
}

describe('a hostile file', () => {
  it('of ten megabytes is refused before it is read', async () => {
    const file = new Blob([new Uint8Array(10_000_000)])
    expectSentence((await textOfFile(file)) as never, /larger than 1 MB/)
    expectSentence(readSource('x'.repeat(10_000_000)), /larger than 1 MB/)
  })

  it('that is no text is refused', async () => {
    expectSentence(
      (await textOfFile(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])]))) as never,
      /not a text file/,
    )
    expectSentence(readSource('PK\u0003\u0004\0\0\0'), /not a text file/)
    expectSentence(readSource('\u0001\u0002\u0003'.repeat(40)), /not a text file/)
  })

  it('in the UTF-16 of a spreadsheet is read', async () => {
    const bytes = Buffer.from('\ufeffname,prompt\nFox,a {prompt} fox\n', 'utf16le')
    expect(await textOfFile(new Blob([bytes]))).toEqual({ ok: true, value: 'name,prompt\nFox,a {prompt} fox\n' })
  })

  it('whose YAML unfolds without end is refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((key, at) => `${key}: &${key} [${Array(8).fill(`*${'abcdefghi'[at]}`)}]`),
    ]
    expectSentence(readSource(`---\nproofsheet: 1\nname: x\n${bomb.join('\n')}\n---\nbody`), /refers to itself/)
    expectSentence(readSource('---\nproofsheet: 1\na: &a\n  b: *a\n---\nbody'), /refers to itself/)
    expectSentence(readSource(`---\nproofsheet: 1\na: ${'['.repeat(200_000)}\n---\nbody`), /cannot be read|too deep/)
    expectSentence(readSource('---\nproofsheet: 1\nname: "x\n---\nbody'), /^Line 3 cannot be read/)
    expectSentence(readSource('---\nproofsheet: 1\nproofsheet: 2\n---\nbody'), /^Line 3 cannot be read/)
  })

  it('of endless YAML is answered in reasonable time', () => {
    expectSentence(readSource(`---\nproofsheet: 1\n${'- x\n'.repeat(200_000)}---\nx`), /too long/)
    for (const line of ['- x\n', 'k: {a: [b, c]}\n', '? a\n', '!!map {a: b}\n', 'a: &x b\n', '"x": |\n y\n']) {
      const begun = process.cpuUsage()
      const read = readSource(`---\nproofsheet: 1\n${line.repeat(Math.floor(60_000 / line.length))}---\nx`)
      expect(read.ok).toBe(false)
      expect(milliseconds(begun), line).toBeLessThan(4_000)
    }
  })

  it('of prototypes is data like any other', () => {
    const bundle =
      '{"proofsheet":"templates","version":1,"__proto__":{"polluted":1},"templates":[{"name":"__proto__","body":"{{constructor_x}}","__proto__":{"polluted":1},"fields":[{"name":"constructor_x","__proto__":{"required":true}}]}]}'
    const read = readSource(bundle)
    const prompt = read.ok ? read.value[0]?.prompts[0] : undefined
    expect(prompt && draftOf(prompt).content.fields[0]?.required).toBe(false)
    expect({}).not.toHaveProperty('polluted')
    expect(readSource('---\nproofsheet: 1\n__proto__:\n  polluted: 1\nname: x\n---\nbody').ok).toBe(true)
    expect({}).not.toHaveProperty('polluted')
    expect(readSource('[{"__proto__": {"prompt": "x"}, "constructor": "y"}]').ok).toBe(true)
    expect(readSource('name,prompt,__proto__,constructor\nx,y,z,w\n').ok).toBe(true)
  })

  it('of deep JSON is a prompt or a sentence, never an exception', () => {
    for (const deep of ['['.repeat(30_000), `${'['.repeat(15_000)}${']'.repeat(15_000)}`, '{"a":'.repeat(5_000)])
      expect(readSource(deep).ok).toBe(true)
    expectSentence(readSource('['.repeat(500_000)), /32,000 is the most/)
    const nested = `{"proofsheet":"templates","version":1,"templates":[{"name":"x","body":"y","extra":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`
    expect(readSource(nested).ok).toBe(true)
  })

  it('of another version, or of another kind, says so', () => {
    expectSentence(readSource('{"proofsheet":"templates","version":2,"templates":[]}'), /newer Proofsheet/)
    expectSentence(readSource('{"proofsheet":"settings","version":1}'), /holds no templates/)
    expectSentence(readSource('---\nproofsheet: 2\nname: x\n---\nbody'), /newer Proofsheet/)
    expectSentence(readSource('name,prompt\n"never closed,x\ny,z'), /breaks off/)
    expectSentence(
      readSource('{"prompt": {"id": "pmpt_123", "version": "2", "variables": {"city": "Oslo"}}}'),
      /OpenAI keeps/,
    )
  })

  it('is never thrown about, whatever it is', () => {
    const beginnings = fc.constantFrom(
      '',
      '---\nproofsheet: 1\n',
      '{"proofsheet":"templates","version":1,"templates":[',
      '[',
      '{"name":"x","prompt":',
      'name,prompt\n',
      '# A\n\n```\n',
      '- ',
    )
    fc.assert(
      fc.property(
        beginnings,
        fc.oneof(anyText, fc.json(), fc.string({ unit: 'binary' })),
        fc.constantFrom('', ']}', ']', '}', '\n---\nbody', '\n```'),
        (begin, middle, end) => {
          const read = readSource(begin + middle + end)
          if (read.ok) for (const way of read.value) for (const prompt of way.prompts) draftOf(prompt)
          else expect(read.error.message).toMatch(/\.$/)
        },
      ),
      { numRuns: 1_500 },
    )
  })
})
