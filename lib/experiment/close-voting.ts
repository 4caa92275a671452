import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { startedRow } from './experiment-rows'
import { experimentGone } from './refusals'

const notOpened = refused('conflict', 'Voting was not opened yet.')

/** Ends voting now, whoever is still at it. What was closed stays as it is. */
export async function closeVoting(who: Principal, id: string): Promise<Result<null>> {
  const row = await startedRow(who, id)
  if (!row) return experimentGone
  if (row.opened_at === null) return notOpened
  const now = Date.now()
  await database()
    .transaction()
    .execute(async trx => {
      const { numUpdatedRows } = await trx
        .updateTable('experiment')
        .set({ closed_at: now, closed_by: 'author' })
        .where('id', '=', id)
        .where('workspace_id', '=', who.workspaceId)
        .where('closed_at', 'is', null)
        // One that its date has closed keeps that reason.
        .where(({ eb, or }) => or([eb('closes_at', 'is', null), eb('closes_at', '>', now)]))
        .executeTakeFirst()
      if (numUpdatedRows > 0n) await record(trx, who, 'voting-closed', row.question)
    })
  return done(null)
}
