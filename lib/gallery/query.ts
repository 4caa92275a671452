import { type FieldFilter, type GalleryPlace, type GalleryQuery, type GallerySort, gallerySorts } from './schema'

/** Characters of what is searched for; as much as a person types. */
export const textLimit = 200

/** Values filtered by at once. */
const mostFields = 8

const fieldPrefix = 'f.'

/** What the gallery shows when nothing is asked. */
export const everything: GalleryQuery = {
  text: '',
  template: null,
  fields: [],
  size: null,
  madeBy: null,
  isStarred: false,
  isSample: null,
  from: null,
  to: null,
  state: 'live',
  collection: null,
  similarTo: null,
  sort: 'newest',
}

/**
 * The query in an address: `?q=coffee&template=portrait&f.style=watercolor&size=1024x1024&by=<person id>&starred
 * &samples=no&from=2026-01-01&to=2026-01-31&in=trash&collection=best-of&like=<image id>&sort=largest`. Words that mean nothing
 * are ignored, so that an old or mistyped address still shows a gallery.
 */
export function galleryQueryOf(params: URLSearchParams): GalleryQuery {
  const asked = {
    text: (params.get('q') ?? '').slice(0, textLimit).trim(),
    template: params.get('template') || null,
    fields: fieldsOf(params),
    size: params.get('size') || null,
    madeBy: params.get('by') || null,
    isStarred: params.has('starred'),
    isSample: { only: true, no: false }[params.get('samples') ?? ''] ?? null,
    from: dayIn(params.get('from')),
    to: dayIn(params.get('to')),
    state: params.get('in') === 'trash' ? ('trash' as const) : ('live' as const),
    collection: params.get('collection') || null,
    similarTo: params.get('like') || null,
  }
  return { ...asked, sort: sortOf(params.get('sort'), asked) }
}

function fieldsOf(params: URLSearchParams): FieldFilter[] {
  const fields: FieldFilter[] = []
  for (const [param, value] of params) {
    if (!param.startsWith(fieldPrefix) || value === '' || fields.length === mostFields) continue
    fields.push({ name: param.slice(fieldPrefix.length), value })
  }
  return fields
}

/** A day that the calendar has. */
function dayIn(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : null
}

type Shown = Pick<GalleryQuery, 'collection' | 'similarTo'>

/** The order that fits what is shown, when none is asked for. */
export const usualSort = ({ collection, similarTo }: Shown): GallerySort => {
  if (similarTo !== null) return 'likeness'
  return collection === null ? 'newest' : 'by-hand'
}

/** The orders that make sense for what is shown, the usual one first. Likeness is an order of its own. */
export const sortsFor = (shown: Shown): GallerySort[] => {
  if (shown.similarTo !== null) return ['likeness']
  const everywhere = ['newest', 'oldest', 'largest', 'smallest'] as const
  return shown.collection === null ? [...everywhere] : ['by-hand', ...everywhere]
}

function sortOf(text: string | null, shown: Shown): GallerySort {
  const asked = gallerySorts.find(sort => sort === text)
  return asked && sortsFor(shown).includes(asked) ? asked : usualSort(shown)
}

/** The shortest address of a query: what is as usual is left out. */
export function toParams(query: GalleryQuery): URLSearchParams {
  const params = new URLSearchParams()
  const set = (name: string, value: string | null) => value && params.set(name, value)
  set('q', query.text)
  set('template', query.template)
  for (const { name, value } of query.fields) params.append(`${fieldPrefix}${name}`, value)
  set('size', query.size)
  set('by', query.madeBy)
  if (query.isStarred) params.set('starred', '')
  if (query.isSample !== null) params.set('samples', query.isSample ? 'only' : 'no')
  set('from', query.from)
  set('to', query.to)
  if (query.state === 'trash') params.set('in', 'trash')
  set('collection', query.collection)
  set('like', query.similarTo)
  if (query.sort !== usualSort(query)) params.set('sort', query.sort)
  return params
}

/** Whether a query leaves anything out; the state and the order do not. */
export const isFiltered = (query: GalleryQuery): boolean =>
  toParams({ ...query, state: 'live', sort: usualSort(query) }).size > 0

const directions = ['after', 'before', 'from'] as const

/** Where a page stands, in an address: `cursor` and `direction`, `after` where that is missing. */
export const galleryPlaceOf = (params: URLSearchParams): GalleryPlace => ({
  cursor: params.get('cursor'),
  direction: directions.find(direction => direction === params.get('direction')) ?? 'after',
})
