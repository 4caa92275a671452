import 'server-only'
import type { Kysely } from 'kysely'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import type { Polled } from './ballot'

/** What of an experiment decides its ballots, settled when voting was opened. */
export async function polledOf(
  { id, repeats }: Pick<Tables['experiment'], 'id' | 'repeats'>,
  db: Kysely<Tables> = database(),
): Promise<Polled> {
  const pairs = await db
    .selectFrom('experiment_pair')
    .select(['id', 'row_position as row'])
    .where('experiment_id', '=', id)
    .where('state', '=', 'ready')
    .orderBy('row_position')
    .orderBy('number')
    .execute()
  return {
    id,
    repeats,
    pairs,
    arms: await count(db, 'experiment_arm', id),
    rows: await count(db, 'experiment_row', id),
  }
}

async function count(db: Kysely<Tables>, table: 'experiment_arm' | 'experiment_row', id: string): Promise<number> {
  const { all } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('all'))
    .where('experiment_id', '=', id)
    .executeTakeFirstOrThrow()
  return Number(all)
}
