import type { Principal } from '@/lib/access/principal'
import type { RunContent } from '@/lib/run/content'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { owner, reserved } from './runs'

/** A run that succeeded, and its picture. `at`: when it was started (ms). */
export async function picturedRun(
  change: Partial<RunContent> = {},
  { who = owner, at = Date.now() }: { who?: Principal; at?: number } = {},
): Promise<{ runId: string; imageId: string }> {
  const runId = await reserved(change, {}, who)
  const attempt = newId(at)
  const imageId = newId(at)
  const db = database()
  await db
    .updateTable('run')
    .set({ state: 'succeeded', created_at: at, ended_at: at })
    .where('id', '=', runId)
    .execute()
  const ended = { status: 200, usage: null, failure: null, started_at: at, answered_at: at, ended_at: at }
  await db
    .insertInto('attempt')
    .values({ id: attempt, run_id: runId, number: 1, state: 'succeeded', charge: 'charged', body: '{}', ...ended })
    .execute()
  await db
    .insertInto('image')
    .values({
      id: imageId,
      workspace_id: who.workspaceId,
      run_id: runId,
      attempt_id: attempt,
      position: 0,
      sha256: 'a'.repeat(64),
      type: 'image/png',
      width: 8,
      height: 8,
      bytes: 8,
      is_starred: 0,
      revised_prompt: null,
      created_at: at,
      deleted_at: null,
    })
    .execute()
  return { runId, imageId }
}

export const deletePicture = async (imageId: string): Promise<void> => {
  await database().updateTable('image').set({ deleted_at: Date.now() }).where('id', '=', imageId).execute()
}
