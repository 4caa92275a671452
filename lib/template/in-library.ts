import type { LibraryQuery, LibrarySort } from './library-query'
import type { TemplateCard } from './schema'
import { searchable, searchFor } from './search'

/**
 * The cards that a query asks for, in its order. A template is found by its name, description, tags and body.
 * @param cards in the order that settles between equals
 * @param bodies by template id; `cards` and they are of one workspace
 */
export function inLibrary(
  cards: readonly TemplateCard[],
  bodies: ReadonlyMap<string, string>,
  { q, tag, sort }: Pick<LibraryQuery, 'q' | 'tag' | 'sort'>,
): TemplateCard[] {
  const isMatch = searchFor(q)
  const isLookedFor = q.trim() !== ''
  const texts = (card: TemplateCard) =>
    [card.name, card.description, bodies.get(card.id) ?? '', ...card.tags].map(searchable)
  return cards
    .filter(card => tag === '' || hasTag(card, tag))
    .filter(card => !isLookedFor || isMatch(texts(card)))
    .sort(orders[sort])
}

const hasTag = ({ tags }: TemplateCard, tag: string): boolean => tags.some(one => searchable(one) === searchable(tag))

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const orders: Record<LibrarySort, (one: TemplateCard, other: TemplateCard) => number> = {
  recent: (one, other) => (other.lastUsedAt ?? 0) - (one.lastUsedAt ?? 0),
  name: (one, other) => collator.compare(one.name, other.name),
  // An id begins with the time at which it was made.
  newest: (one, other) => (one.id < other.id ? 1 : -1),
  most: (one, other) => other.runs - one.runs,
}

/** A tag with the number of templates that have it. */
export type TagCount = { tag: string; count: number }

/** The tags of some cards, the most frequent first. Tags that differ in case only are one, in its first spelling. */
export function tagsOf(cards: readonly Pick<TemplateCard, 'tags'>[]): TagCount[] {
  const found = new Map<string, TagCount>()
  for (const { tags } of cards) {
    for (const [key, tag] of new Map(tags.map(tag => [searchable(tag), tag]))) {
      found.set(key, { tag: found.get(key)?.tag ?? tag, count: (found.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count || collator.compare(one.tag, other.tag))
}
