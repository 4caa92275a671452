import { describe, expect, it } from 'vitest'
import { contentProblems } from '@/lib/template/check'
import { type Conversion, convert } from '@/lib/template/exchange/convert'
import { bestOf, guessesIn } from '@/lib/template/exchange/detect'
import { render } from '@/lib/template/render'
import type { TemplateContent } from '@/lib/template/schema'
import { type DialectFixture, dialectFixtures } from '@/tests/support/dialect-fixtures'

const converted = ({ source, dialect }: DialectFixture): Conversion => convert(source, dialect, new Map())

/** The source, cut at its placeholders: what must stay exactly as it is. */
function around({ source, placeholders }: DialectFixture): string[] {
  const texts: string[] = []
  let from = 0
  for (const { tag } of placeholders) {
    const start = source.indexOf(tag, from)
    expect(start, `${tag} stands in the source`).toBeGreaterThan(-1)
    texts.push(source.slice(from, start))
    from = start + tag.length
  }
  return [...texts, source.slice(from)]
}

/** A body, cut at its tags, its escaped braces as they read. */
function read(body: string): { texts: string[]; names: string[] } {
  const pieces = body.split(/((?<!\\)\{\{[#^/]?[\p{L}\p{M}\p{N}_]+\}\})/u)
  return {
    texts: pieces.filter((_, position) => position % 2 === 0).map(text => text.replaceAll('\\{{', '{{')),
    names: pieces.filter((_, position) => position % 2 === 1).map(tag => tag.replace(/[{}#^/]/g, '')),
  }
}

/** What a body renders to when each field says its own name. */
const rendered = ({ body, fields }: TemplateContent): string =>
  render(
    body,
    fields.map(({ name }) => ({ name, required: false })),
    Object.fromEntries(fields.map(({ name }) => [name, `<${name}>`])),
  ).text

describe.each([...Map.groupBy(dialectFixtures, ({ dialect }) => dialect)])('%s', (_, fixtures) => {
  it.each(fixtures.map(fixture => [fixture.title, fixture] as const))('%s', (_, fixture) => {
    const { content, leftovers, axes } = converted(fixture)
    const { texts, names } = read(content.body)
    if (!fixture.chosen) expect(bestOf(guessesIn(fixture.source))).toBe(fixture.dialect)
    expect(texts).toEqual(around(fixture))
    expect(names).toHaveLength(fixture.placeholders.length)
    if (!/\{\{[#^]/.test(content.body)) {
      expect(rendered(content)).toBe(
        texts.flatMap((text, at) => (at === 0 ? [text] : [`<${names[at - 1]}>`, text])).join(''),
      )
    }
    for (const [position, { tag, name, axis, options, ...wanted }] of fixture.placeholders.entries()) {
      const field = content.fields.find(one => one.name === names[position])
      expect(field, tag).toMatchObject({ ...wanted, ...(name && { name }) })
      if (options) expect(field?.options.map(option => option.value)).toEqual(options)
      expect(axes.includes(names[position] ?? ''), `${tag} is to be tried`).toBe(axis === true)
    }
    expect(leftovers.map(note => note.text)).toEqual(fixture.leftovers)
    expect(contentProblems(content)).toEqual([])
  })
})

describe('all of them together', () => {
  it('are sixty or more', () => expect(dialectFixtures.length).toBeGreaterThanOrEqual(60))

  it('turn at least 99 in 100 placeholders into fields', () => {
    const all = dialectFixtures.reduce((sum, { placeholders }) => sum + placeholders.length, 0)
    const found = dialectFixtures.reduce((sum, one) => sum + read(converted(one).content.body).names.length, 0)
    expect(found / all).toBeGreaterThanOrEqual(0.99)
  })
})
