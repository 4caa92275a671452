import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { toBase64url } from '@/lib/portable/base64url'
import { crc32 } from '@/lib/portable/crc-32'
import { decodePortable } from '@/lib/portable/decode'
import { dictionary } from '@/lib/portable/dictionary'
import { encodePortable } from '@/lib/portable/encode'
import { inflate } from '@/lib/portable/inflate'
import { longestInflated } from '@/lib/portable/limits'
import type { PortableTemplate } from '@/lib/portable/schema'
import type { Result } from '@/lib/result'
import { contentHash } from '@/lib/template/content-hash'
import { starters } from '@/lib/template/starters'
import { hostileTexts } from '@/tests/support/hostile-texts'
import { validContents } from '@/tests/support/valid-contents'

const builtIn = starters.map(({ slug, name, description, content }): [string, PortableTemplate] => [
  slug,
  { name, description, tags: [], ...content, values: startValues(content.fields) },
])

function startValues(fields: PortableTemplate['fields']) {
  return Object.fromEntries(fields.map(({ name, default: byDefault }) => [name, byDefault]))
}

const cut = /^This link was cut off when it was copied\./
const sentence = (result: Result<unknown>): string => (result.ok ? 'decoded' : result.error.message)
const payloadOf = (template: PortableTemplate): string => encodePortable(template) ?? ''

/** A link of somebody who knows the codec: whatever the JSON is. */
function forged(json: string): string {
  const plain = new TextEncoder().encode(json)
  const deflated = deflateSync(plain, { dictionary })
  const bytes = new Uint8Array(4 + deflated.length)
  new DataView(bytes.buffer).setUint32(0, crc32(plain))
  bytes.set(deflated, 4)
  return `t1.${toBase64url(bytes)}`
}

describe('a portable link', () => {
  it.each(builtIn)('carries %s there and back', (_slug, template) => {
    const decoded = decodePortable(payloadOf(template))
    expect(decoded).toMatchObject({ ok: true, value: { name: template.name, values: template.values } })
    expect(decoded.ok && contentHash(decoded.value)).toBe(contentHash(template))
  })

  it('of the template that a newcomer sees first has 700 characters at most', () => {
    const [, hero] = builtIn.find(([slug]) => slug === 'product-hero-shot') ?? []
    expect(hero && payloadOf(hero).length).toBeLessThanOrEqual(700)
  })

  it('carries whatever a version can be, with the same hash', () => {
    fc.assert(
      fc.property(validContents, fc.string(), (content, name) => {
        const template = { name: `T${name}`.slice(0, 100), description: '', tags: ['a'], ...content, values: {} }
        const decoded = decodePortable(payloadOf(template))
        expect(decoded.ok && contentHash(decoded.value)).toBe(contentHash(content))
      }),
    )
  })

  it('carries what the sender filled in, of the template’s own fields', () => {
    const [, hero] = builtIn[1] ?? []
    if (!hero) throw new Error('there is no such starter')
    const decoded = decodePortable(payloadOf({ ...hero, values: { subject: 'a teapot', other: 'x' } }))
    expect(decoded).toMatchObject({ ok: true, value: { values: { ...hero.values, subject: 'a teapot' } } })
    expect(decoded.ok && Object.keys(decoded.value.values)).toEqual(['subject', 'style'])
  })

  it.each(builtIn)('of %s says that it was cut, wherever that was', (_slug, template) => {
    const payload = payloadOf(template)
    for (let length = 0; length < payload.length; length++)
      expect(sentence(decodePortable(payload.slice(0, length))), `${length} letters`).toMatch(cut)
  })

  it('is read although a chat put a full stop behind it', () => {
    const [, hero] = builtIn[1] ?? []
    expect(hero && sentence(decodePortable(`${payloadOf(hero)}.`))).toBe('decoded')
  })

  it('says so when a letter was changed, when it is newer, and when it is none', () => {
    const [, hero] = builtIn[1] ?? []
    const payload = hero ? payloadOf(hero) : ''
    for (let at = 3; at < payload.length; at++) {
      const changed = payload.slice(0, at) + (payload[at] === 'A' ? 'B' : 'A') + payload.slice(at + 1)
      // The last letter may hold bits that no byte needs.
      if (at < payload.length - 1) expect(sentence(decodePortable(changed))).toMatch(/changed on its way|cut off/)
    }
    expect(sentence(decodePortable('t2.abc'))).toMatch(/newer Proofsheet/)
    expect(sentence(decodePortable('hello'))).toMatch(/no link to a template/)
  })

  it('holds no more than 64 KB, and asks for no more while it is read', () => {
    const bomb = deflateSync(new Uint8Array(50_000_000), { level: 9 })
    expect(bomb.length).toBeLessThan(60_000)
    const before = process.memoryUsage().arrayBuffers
    expect(inflate(bomb)).toBe('wrong')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000)
    const long: PortableTemplate = {
      name: 'Long',
      description: '',
      tags: [],
      body: 'é'.repeat(32_000),
      fields: [],
      settings: {},
      locks: [],
      values: {},
    }
    expect(payloadOf(long)).not.toBe('')
    expect(encodePortable({ ...long, body: '字'.repeat(32_000) })).toBeNull()
    expect(inflate(deflateSync(new Uint8Array(longestInflated), { dictionary }))).toHaveLength(longestInflated)
  })
})

describe('what somebody hostile writes', () => {
  const wrong = fc.anything({ maxDepth: 3, withNullPrototype: false })
  const hostile = fc.oneof(
    fc.string(),
    fc.uint8Array({ maxLength: 400 }).map(bytes => `t1.${toBase64url(bytes)}`),
    fc.json().map(forged),
    fc.string({ unit: 'binary' }).map(forged),
    fc
      .record({ n: wrong, b: wrong, f: wrong, s: wrong, v: wrong }, { requiredKeys: [] })
      .map(thing => forged(textOf(thing))),
    fc
      .record({
        n: fc.string(),
        b: fc.constantFrom('<script>alert(1)</script>', ...hostileTexts(2_000).map(([, text]) => text)),
        f: fc.array(fc.record({ n: fc.string(), o: wrong })),
      })
      .map(thing => forged(textOf(thing))),
  )
  const textOf = (thing: unknown): string => {
    try {
      return JSON.stringify(thing) ?? 'null'
    } catch {
      return '{'
    }
  }

  it('is a sentence or a template within its limits, ten thousand times', () => {
    fc.assert(
      fc.property(hostile, payload => {
        const decoded = decodePortable(payload)
        if (decoded.ok) expect(decoded.value.body.length).toBeLessThanOrEqual(32_000)
        else expect(decoded.error.message).toMatch(/^This link|^This is no link/)
      }),
      { numRuns: 10_000 },
    )
  }, 120_000)

  it.each([
    ['nothing but brackets', '['.repeat(60_000)],
    ['objects without end', '{"n":'.repeat(10_000)],
    ['a prototype', '{"n":"x","b":"y","__proto__":{"isAdmin":true},"v":{"__proto__":"x"}}'],
    ['a setting of its own', '{"n":"x","b":"y","s":{"n":"many"}}'],
    ['too many fields', `{"n":"x","b":"y","f":[${Array(500).fill('{"n":"a"}').join()}]}`],
  ])('with %s is no exception', (_name, json) => {
    expect(() => decodePortable(forged(json))).not.toThrow()
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
})

type Golden = { made: string; payload: string; hash: string; name: string; values: Record<string, string> }
const golden: Golden[] = JSON.parse(readFileSync('tests/vectors/portable-links.golden.json', 'utf8'))

test.each(golden.map(link => [link.made, link] as const))('the link of %s is read for ever', (_made, link) => {
  const decoded = decodePortable(link.payload)
  expect(decoded).toMatchObject({ ok: true, value: { name: link.name, values: link.values } })
  expect(decoded.ok && contentHash(decoded.value)).toBe(link.hash)
})
