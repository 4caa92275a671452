/** The orders of the library, the usual one first. */
export const librarySorts = ['recent', 'name', 'newest', 'most'] as const
export type LibrarySort = (typeof librarySorts)[number]

/** What the library shows: the words looked for, one tag or all (empty), the order, and whether it is the archive. */
export type LibraryQuery = { q: string; tag: string; sort: LibrarySort; isArchived: boolean }

/** More than anybody looks for; a longer address would be refused by servers in between. */
export const searchLimit = 200

/** The query in an address. What it does not say, or says wrongly, is as usual. */
export const libraryQueryOf = (params: URLSearchParams): LibraryQuery => ({
  q: (params.get('q') ?? '').slice(0, searchLimit),
  tag: (params.get('tag') ?? '').trim(),
  sort: librarySorts.find(sort => sort === params.get('sort')) ?? 'recent',
  isArchived: params.get('archived') === '1',
})

/** The library's address with a query. What is as usual is left out. */
export function libraryAddress({ q, tag, sort, isArchived }: LibraryQuery): string {
  const params = new URLSearchParams()
  if (q.trim()) params.set('q', q)
  if (tag) params.set('tag', tag)
  if (sort !== 'recent') params.set('sort', sort)
  if (isArchived) params.set('archived', '1')
  return params.size > 0 ? `/templates?${params}` : '/templates'
}
