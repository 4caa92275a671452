import type { GalleryFacets, GalleryQuery, GallerySort } from '@/lib/gallery/schema'
import { sizeWords } from '@/lib/provider/sizes'

export const sortWords: Record<GallerySort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  largest: 'Largest first',
  smallest: 'Smallest first',
  'by-hand': 'By hand',
  likeness: 'Most alike first',
}

/** One thing that a query asks for, in words, and the query without it. */
export type ActiveFilter = { words: string; without: GalleryQuery }

/** Everything a query leaves pictures out by, in the order of the form. A collection is a place, not a filter. */
export function activeFilters(query: GalleryQuery, facets: GalleryFacets): ActiveFilter[] {
  const found: (ActiveFilter | null)[] = [
    query.text ? { words: `“${query.text}”`, without: { ...query, text: '' } } : null,
    query.similarTo ? { words: 'Like one picture', without: { ...query, similarTo: null, sort: 'newest' } } : null,
    query.template
      ? { words: templateWords(query.template, facets), without: { ...query, template: null, fields: [] } }
      : null,
    ...query.fields.map(field => ({
      words: `${fieldLabel(field.name, facets)}: ${field.value}`,
      without: { ...query, fields: query.fields.filter(other => other !== field) },
    })),
    query.size ? { words: sizeWords(query.size), without: { ...query, size: null } } : null,
    query.madeBy ? { words: `Made by ${makerWords(query.madeBy, facets)}`, without: { ...query, madeBy: null } } : null,
    query.isStarred ? { words: 'Starred', without: { ...query, isStarred: false } } : null,
    query.isSample === null
      ? null
      : { words: query.isSample ? 'Samples only' : 'No samples', without: { ...query, isSample: null } },
    query.from || query.to
      ? { words: daysWords(query.from, query.to), without: { ...query, from: null, to: null } }
      : null,
  ]
  return found.filter(filter => filter !== null)
}

/** The query with nothing asked but where one looks. */
export const unfiltered = (query: GalleryQuery): GalleryQuery => ({
  ...query,
  text: '',
  template: null,
  fields: [],
  size: null,
  madeBy: null,
  isStarred: false,
  isSample: null,
  from: null,
  to: null,
  similarTo: null,
  sort: query.sort === 'likeness' ? 'newest' : query.sort,
})

const templateWords = (slug: string, { templates }: GalleryFacets): string =>
  templates.find(template => template.slug === slug)?.name ?? slug

const makerWords = (id: string, { makers }: GalleryFacets): string => makers.find(maker => maker.id === id)?.name ?? id

const fieldLabel = (name: string, { fields }: GalleryFacets): string =>
  fields.find(field => field.name === name)?.label ?? name

function daysWords(from: string | null, to: string | null): string {
  if (from === to) return `On ${from}`
  if (from && to) return `${from} to ${to}`
  return from ? `Since ${from}` : `Until ${to}`
}
