import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, slugOf } from '@/lib/template/slug'

describe('the address of a template', () => {
  it.each([
    ['Product hero shot', 'product-hero-shot'],
    ['  Café, at night!  ', 'cafe-at-night'],
    ['100 % wool / 2026', '100-wool-2026'],
    ['Портрет', 'template'],
    ['肖像 2', '2'],
    ['🦊', 'template'],
    ['', 'template'],
    ['A'.repeat(200), 'a'.repeat(60)],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))

  it('is plain letters, digits and single hyphens, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })

  it('gets a number where it is taken', () => {
    expect(freeSlug('poster', new Set())).toBe('poster')
    expect(freeSlug('poster', new Set(['poster', 'poster-2', 'poster-4']))).toBe('poster-3')
  })

  it.each(['new', 'import', 'export', 'versions'])('is never /templates/%s, which is a page', page => {
    expect(freeSlug(slugOf(page), new Set())).toBe(`${page}-2`)
  })
})
