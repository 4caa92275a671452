import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { ExperimentDraft } from './draft'
import { experimentRow } from './experiment-rows'
import { forecastOf } from './forecast'
import { alreadyStarted, experimentGone } from './refusals'
import type { ExperimentForecast } from './view'

/**
 * Keeps a draft as typed, whatever is still wrong with it, and says what starting it would make and cost.
 * @param id null begins a draft
 */
export async function saveDraft(
  who: Principal,
  id: string | null,
  draft: ExperimentDraft,
): Promise<Result<{ id: string; forecast: ExperimentForecast }>> {
  const kept = id === null ? done(await insertDraft(who, draft)) : await changeDraft(who, id, draft)
  return kept.ok ? done({ id: kept.value, forecast: await forecastOf(who, draft) }) : kept
}

async function insertDraft(who: Principal, draft: ExperimentDraft): Promise<string> {
  const now = Date.now()
  const id = newId(now)
  await database()
    .insertInto('experiment')
    .values({
      id,
      workspace_id: who.workspaceId,
      question: draft.question,
      mode: draft.mode,
      margin_points: 0,
      target: 0,
      pairs_per_row: 0,
      repeats: 0,
      shows_verdict: 0,
      draft: JSON.stringify(draft),
      idempotency_key: null,
      frozen_hash: null,
      frozen_at: null,
      epoch: 1,
      token_hash: null,
      opened_at: null,
      closes_at: null,
      closed_at: null,
      closed_by: null,
      last_vote_at: null,
      created_by: who.id,
      created_at: now,
    })
    .execute()
  return id
}

async function changeDraft(who: Principal, id: string, draft: ExperimentDraft): Promise<Result<string>> {
  const { question, mode } = draft
  const { numUpdatedRows } = await database()
    .updateTable('experiment')
    .set({ question, mode, draft: JSON.stringify(draft) })
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .where('frozen_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return done(id)
  return (await experimentRow(who, id)) ? alreadyStarted : experimentGone
}
