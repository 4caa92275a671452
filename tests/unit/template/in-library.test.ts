import { expect, test } from 'vitest'
import { inLibrary, tagsOf } from '@/lib/template/in-library'
import { libraryAddress, libraryQueryOf } from '@/lib/template/library-query'
import { templateCard } from '@/tests/support/template'

const poster = templateCard({ id: '1', name: 'Poster', tags: ['Print'], runs: 3, lastUsedAt: 30 })
const icon = templateCard({ id: '2', name: 'icon 10', description: 'Flat and small.', tags: ['app', 'PRINT'] })
const banner = templateCard({ id: '3', name: 'Icon 9', runs: 9, lastUsedAt: 10 })
const cards = [poster, icon, banner]
const bodies = new Map([['3', 'A wide banner of {{subject}}']])
const usual = { q: '', tag: '', sort: 'recent' } as const

const names = (query: Partial<Parameters<typeof inLibrary>[2]>) =>
  inLibrary(cards, bodies, { ...usual, ...query }).map(card => card.name)

test('what was used last comes first, and what was never used keeps its place', () => {
  expect(names({})).toEqual(['Poster', 'Icon 9', 'icon 10'])
})

test('names are in the order of people, numbers in that of numbers', () => {
  expect(names({ sort: 'name' })).toEqual(['Icon 9', 'icon 10', 'Poster'])
})

test('the newest and the most used come first when asked for', () => {
  expect(names({ sort: 'newest' })).toEqual(['Icon 9', 'icon 10', 'Poster'])
  expect(names({ sort: 'most' })).toEqual(['Icon 9', 'Poster', 'icon 10'])
})

test('a template is found by its name, description, tags and body, alone or together', () => {
  expect(names({ q: 'poster' })).toEqual(['Poster'])
  expect(names({ q: 'flat' })).toEqual(['icon 10'])
  expect(names({ q: 'app' })).toEqual(['icon 10'])
  expect(names({ q: 'wide icon' })).toEqual(['Icon 9'])
})

test('a tag is one whatever its case, with its number of templates', () => {
  expect(names({ tag: 'print' })).toEqual(['Poster', 'icon 10'])
  expect(tagsOf(cards)).toEqual([
    { tag: 'Print', count: 2 },
    { tag: 'app', count: 1 },
  ])
})

test('the address says what is not as usual, and reads back the same', () => {
  expect(libraryAddress({ ...usual, isArchived: false })).toBe('/templates')
  const query = { q: 'a & b', tag: '印刷', sort: 'most', isArchived: true } as const
  expect(libraryQueryOf(new URL(libraryAddress(query), 'http://x').searchParams)).toEqual(query)
})

test('an address that says nonsense shows the library as usual', () => {
  expect(libraryQueryOf(new URLSearchParams('sort=size&archived=maybe'))).toEqual({ ...usual, isArchived: false })
})
