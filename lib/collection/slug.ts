import { collectionNameLimit } from './limits'

/**
 * A name as a word of an address: letters and digits of any script, joined by hyphens. Of a taken one the next free
 * number is added.
 */
export function slugOf(name: string, isTaken: (slug: string) => boolean): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const plain = [...words.join('-')].slice(0, collectionNameLimit).join('') || 'collection'
  for (let number = 1; ; number++) {
    const slug = number === 1 ? plain : `${plain}-${number}`
    if (!isTaken(slug)) return slug
  }
}
