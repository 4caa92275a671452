import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cursorOf, keyOf } from '@/lib/gallery/cursor'
import { everything, galleryPlaceOf, galleryQueryOf, isFiltered, sortsFor, toParams } from '@/lib/gallery/query'
import { type GalleryQuery, gallerySorts } from '@/lib/gallery/schema'

const query = (text: string) => galleryQueryOf(new URLSearchParams(text))

test('an address says all of a query', () => {
  const all =
    'q=red+coffee&template=portrait&f.style=watercolor&f.mood=calm&size=1024x1024&by=m_ana&starred=&samples=no&from=2026-01-01&to=2026-01-31&sort=largest'
  expect(query(all)).toEqual({
    text: 'red coffee',
    template: 'portrait',
    fields: [
      { name: 'style', value: 'watercolor' },
      { name: 'mood', value: 'calm' },
    ],
    size: '1024x1024',
    madeBy: 'm_ana',
    isStarred: true,
    isSample: false,
    from: '2026-01-01',
    to: '2026-01-31',
    state: 'live',
    collection: null,
    similarTo: null,
    sort: 'largest',
  } satisfies GalleryQuery)
  expect(toParams(query(all)).toString()).toBe(all)
})

test('an address without a word is everything, and what means nothing is ignored', () => {
  expect(query('')).toEqual(everything)
  expect(query('sort=sideways&from=2026-02-31&to=yesterday&in=attic&samples=maybe&f.style=&template=')).toEqual(
    everything,
  )
  expect([isFiltered(everything), isFiltered(query('in=trash&sort=oldest')), isFiltered(query('starred'))]).toEqual([
    false,
    false,
    true,
  ])
})

test('a collection has an order of its own, likeness no other', () => {
  expect([query('collection=best-of').sort, query('collection=best-of&sort=newest').sort]).toEqual([
    'by-hand',
    'newest',
  ])
  expect([query('like=abc&sort=oldest').sort, query('sort=by-hand').sort]).toEqual(['likeness', 'newest'])
  expect(sortsFor(everything)).not.toContain('by-hand')
})

test('every query survives its address', () => {
  const word = fc.string({ minLength: 1, maxLength: 40 })
  const any = fc.record({
    text: fc.string({ maxLength: 60 }).map(text => text.trim()),
    template: fc.option(word, { nil: null }),
    fields: fc.array(fc.record({ name: fc.string({ maxLength: 20 }), value: word }), { maxLength: 8 }),
    size: fc.option(word, { nil: null }),
    madeBy: fc.option(word, { nil: null }),
    isStarred: fc.boolean(),
    isSample: fc.constantFrom(null, true, false),
    from: fc.constantFrom(null, '2024-02-29'),
    to: fc.constantFrom(null, '2026-12-31'),
    state: fc.constantFrom('live' as const, 'trash' as const),
    collection: fc.option(word, { nil: null }),
    similarTo: fc.option(word, { nil: null }),
    sort: fc.constantFrom(...gallerySorts),
  })
  fc.assert(
    fc.property(any, asked => {
      if (!sortsFor(asked).includes(asked.sort)) return
      expect(galleryQueryOf(new URLSearchParams(toParams(asked).toString()))).toEqual(asked)
    }),
  )
})

describe('a cursor', () => {
  const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

  test('says where an image stands, in its own order only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...gallerySorts), number, number, (sort, value, place) => {
        const key = keyOf(sort, cursorOf(sort, { value, place }))
        expect(key?.place).toBe(place)
        if (sort !== 'newest' && sort !== 'oldest') expect(key?.value).toBe(value)
      }),
    )
    const largest = cursorOf('largest', { value: 5, place: 9 })
    expect([keyOf('newest', largest), keyOf('by-hand', largest), keyOf('smallest', largest)?.place]).toEqual([
      null,
      null,
      9,
    ])
  })

  test('that is none is the beginning', () => {
    for (const text of [null, '', 'p', 'pé', 'p1.2', 'x1', 'p99999999999999', "p1'--", `p${'z'.repeat(12)}`])
      expect(keyOf('newest', text)).toBeNull()
  })
})

test('a place in an address is after a cursor unless it says otherwise', () => {
  expect(galleryPlaceOf(new URLSearchParams('cursor=p1&direction=from'))).toEqual({ cursor: 'p1', direction: 'from' })
  expect(galleryPlaceOf(new URLSearchParams('direction=up'))).toEqual({ cursor: null, direction: 'after' })
})
