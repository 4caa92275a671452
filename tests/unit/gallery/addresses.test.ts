import { expect, test } from 'vitest'
import { compareAddress } from '@/components/compare/compare-address'
import { comparedIds, compareModeOf } from '@/components/compare/compared'
import { galleryAddress, openAddress } from '@/components/gallery/addresses'
import { everything, galleryPlaceOf, galleryQueryOf } from '@/lib/gallery/query'

const params = (address: string) => new URL(address, 'http://here').searchParams

test('an address of the gallery says its query and its place, and nothing that is as usual', () => {
  expect(galleryAddress(everything)).toBe('/gallery')
  const address = galleryAddress({ ...everything, text: 'café', isStarred: true }, { cursor: 'x1', direction: 'from' })
  expect(galleryQueryOf(params(address))).toMatchObject({ text: 'café', isStarred: true })
  expect(galleryPlaceOf(params(address))).toEqual({ cursor: 'x1', direction: 'from' })
})

test('a collection has a page of its own, in any script', () => {
  const query = galleryQueryOf(new URLSearchParams({ collection: 'été' }))
  expect(galleryAddress(query)).toBe('/collections/%C3%A9t%C3%A9')
})

test('a picture is opened with the query around it, its collection included', () => {
  const query = galleryQueryOf(new URLSearchParams({ collection: 'best-of', q: 'fox' }))
  const address = openAddress('abc', query)
  expect(address).toMatch(/^\/images\/abc\?/)
  expect(galleryQueryOf(params(address))).toEqual(query)
})

test('a comparison takes two to four pictures, each once', () => {
  const address = compareAddress(['a', 'b'], 'flip')
  expect(address).toBe('/compare?ids=a,b&as=flip')
  expect(comparedIds(params(address))).toEqual(['a', 'b'])
  expect(compareModeOf(params(address))).toBe('flip')
  expect(comparedIds(new URLSearchParams('ids=a,b,a&ids=c,d,e'))).toEqual(['a', 'b', 'c', 'd'])
})
