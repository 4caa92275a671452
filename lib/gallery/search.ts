import 'server-only'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isPostgres } from '@/lib/store/dialect'
import type { Tables } from '@/lib/store/tables'
import { type WantedTerm, wantedTerms } from './terms'

type Db = Pick<Kysely<Tables>, 'selectFrom' | 'getExecutor'>

/** Raised when terms are made in another way: images are then made findable anew, in the background. */
export const termsVersion = 2

/** A template in the index: no text holds this sign, so nobody finds it by accident. */
export const templateTerm = (templateId: string): string => `\ue000${templateId}`

/** Images whose templates match are found too, as many templates as a library has that anybody looks through. */
const mostTemplates = 50

/** What is searched for: for each word the terms that will do, any of them. All words must be there. */
export type Wanted = { any: WantedTerm[] }[]

/**
 * The words of a person, with the templates whose names hold them: a template that is renamed is found by its new name
 * at once, because the index only holds its id.
 */
export function wantedOf(text: string, templates: { id: string; terms: string[] }[]): Wanted {
  return wantedTerms(text).map(word => ({
    any: [
      word,
      ...templates
        .filter(({ terms }) => terms.some(term => (word.isPrefix ? term.startsWith(word.term) : term === word.term)))
        .slice(0, mostTemplates)
        .map(({ id }) => ({ term: templateTerm(id), isPrefix: false })),
    ],
  }))
}

/** Where the images are that have these terms. The column of their places is called differently in each database. */
export const placeInSearch = (db: Db): RawBuilder<number> =>
  isPostgres(db) ? sql.ref('image_search.place') : sql.ref('image_search.rowid')

/** A place in a comparison. The driver hands numbers over as fractions, and FTS5 takes no notice of those. */
export const whole = (place: number): RawBuilder<number> => sql`cast(${place} as bigint)`

/** The condition on `image_search`. Terms hold letters, digits and pictures only, so quoting them is enough. */
export function matches(db: Db, wanted: Wanted): RawBuilder<boolean> {
  if (isPostgres(db)) {
    const query = written(wanted, ({ term, isPrefix }) => `'${term}'${isPrefix ? ':*' : ''}`, ' | ', ' & ')
    return sql<boolean>`image_search.terms @@ ${query}::tsquery`
  }
  const query = written(wanted, ({ term, isPrefix }) => `"${term}"${isPrefix ? '*' : ''}`, ' OR ', ' AND ')
  return sql<boolean>`image_search match ${query}`
}

const written = (wanted: Wanted, term: (word: WantedTerm) => string, or: string, and: string): string =>
  wanted.map(({ any }) => `(${any.map(term).join(or)})`).join(and)

/** Writes what images are found by; of one that was there before, its terms take the place of the old ones. */
export async function writeTerms(db: Kysely<Tables>, rows: { place: number; terms: string[] }[]): Promise<void> {
  if (rows.length === 0) return
  await eraseTerms(
    db,
    rows.map(({ place }) => place),
  )
  const values = isPostgres(db)
    ? // An array becomes a vector as it is; a text would be read as syntax.
      rows.map(({ place, terms }) => sql`(${place}::bigint, array_to_tsvector(${terms}::text[]))`)
    : rows.map(({ place, terms }) => sql`(${whole(place)}, ${terms.join(' ')})`)
  const columns = isPostgres(db) ? sql`place, terms` : sql`rowid, terms`
  await sql`insert into image_search (${columns}) values ${sql.join(values)}`.execute(db)
}

export async function eraseTerms(db: Kysely<Tables>, places: number[]): Promise<void> {
  const column = isPostgres(db) ? sql`place` : sql`rowid`
  if (places.length > 0)
    await sql`delete from image_search where ${column} in (${sql.join(places.map(whole))})`.execute(db)
}
