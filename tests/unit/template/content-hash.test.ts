import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentHash } from '@/lib/template/content-hash'
import type { Field, TemplateContent } from '@/lib/template/schema'

const field: Field = { name: 'subject', label: 'Subject', type: 'text', required: true, default: 'a cat', options: [] }
const content: TemplateContent = {
  body: 'A {{subject}}\ncafé',
  fields: [field],
  settings: { n: 2 },
  locks: ['n', 'size'],
}
const withField = (change: Partial<Field>): TemplateContent => ({ ...content, fields: [{ ...field, ...change }] })

describe('the hash of a content', () => {
  const option = { value: 'grain', label: 'Film grain' }

  it.each<[string, TemplateContent]>([
    ['line breaks of another system', { ...content, body: 'A {{subject}}\r\ncafé' }],
    ['letters composed of two', { ...content, body: 'A {{subject}}\ncafe\u0301' }],
    [
      'the order of keys and of locks',
      { locks: ['size', 'n'], settings: { n: 2 }, fields: [field], body: content.body },
    ],
    ['what is empty, false or unset', withField({ help: '', placeholder: undefined, allowOther: false })],
    ['a setting left to the provider', { ...content, settings: { n: 2, quality: null } }],
  ])('does not depend on %s', (_, same) => expect(contentHash(same)).toBe(contentHash(content)))

  it('does not depend on the picture that shows an option', () => {
    const shown = withField({ options: [{ ...option, thumbnail: 'an-image' }] })
    expect(contentHash(shown)).toBe(contentHash(withField({ options: [option] })))
  })

  it.each<[string, TemplateContent]>([
    ['a word of the body', { ...content, body: 'A {{subject}}\ncafés' }],
    ['the type of a field', withField({ type: 'longtext' })],
    ['whether it is required', withField({ required: false })],
    ['what an option sends', withField({ options: [{ ...option, prompt: 'visible grain' }] })],
    ['the order of options', withField({ options: [option, { value: 'b', label: 'B' }] })],
    ['a bound of zero', withField({ min: 0 })],
    ['a setting', { ...content, settings: { n: 3 } }],
    ['a lock', { ...content, locks: ['n'] }],
  ])('depends on %s', (_, other) => expect(contentHash(other)).not.toBe(contentHash(content)))

  it('does not depend on the order of options only by chance', () => {
    const options = [option, { value: 'b', label: 'B' }]
    expect(contentHash(withField({ options }))).not.toBe(contentHash(withField({ options: options.toReversed() })))
  })

  it('is the same after a way through JSON', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (body, label) => {
        const one = { ...withField({ label }), body }
        expect(contentHash(JSON.parse(JSON.stringify(one)))).toBe(contentHash(one))
      }),
    )
  })
})
