import 'server-only'
import type { Kysely } from 'kysely'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'

/** Voters who count, by experiment: every pair answered or skipped, not left out, and not the author. */
export const countingVoters = (db: Kysely<Tables> = database()) =>
  db
    .selectFrom('experiment_voter as voter')
    .where('voter.finished_at', 'is not', null)
    .where('voter.left_out_at', 'is', null)
    .where('voter.is_author', '=', 0)

/** How many voters of an experiment count. */
export async function countedVoters(db: Kysely<Tables>, experimentId: string): Promise<number> {
  const { counted } = await countingVoters(db)
    .select(({ fn }) => fn.countAll().as('counted'))
    .where('voter.experiment_id', '=', experimentId)
    .executeTakeFirstOrThrow()
  return Number(counted)
}
