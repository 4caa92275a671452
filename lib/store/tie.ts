import 'server-only'
import type { Kysely } from 'kysely'
import type { Tables } from './tables'

/** What a database's originals may be kept in. */
type Place = 'folder' | 'bucket'

/** The marker of the place that a database belongs to; null where it has none of that kind. */
export async function knownTie(db: Kysely<Tables>, place: Place): Promise<string | null> {
  const known = await db
    .selectFrom('setting')
    .select('value')
    .where('workspace_id', '=', '')
    .where('name', '=', place)
    .executeTakeFirst()
  return known?.value ?? null
}

/** @returns the marker that is kept, which is another server's where two tie at once */
export async function keepTie(db: Kysely<Tables>, place: Place, marker: string): Promise<string> {
  await db
    .insertInto('setting')
    .values({ workspace_id: '', name: place, value: marker, changed_by: '', changed_at: Date.now() })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return (await knownTie(db, place)) ?? marker
}
