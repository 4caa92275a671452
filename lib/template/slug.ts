/** Characters of a slug before its number. */
const longest = 60

/** Addresses beside a template's own (`/templates/new`). */
const reserved = ['new', 'import', 'export', 'versions']

/** Accents, apart from the letters they stand on. */
const accents = /\p{M}/gu

/**
 * A name as a part of an address: "Café, at night" -> "cafe-at-night". Only plain letters and digits: an address is
 * copied into chats, headers and file names, and what would turn into %D0%9F there is left out. A name of other
 * letters is "template".
 */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '') || 'template'

/** The first of `slug`, `slug-2`, `slug-3` … that is free. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  const isFree = (one: string) => !taken.has(one) && !reserved.includes(one)
  let free = slug
  for (let number = 2; !isFree(free); number++) free = `${slug}-${number}`
  return free
}
