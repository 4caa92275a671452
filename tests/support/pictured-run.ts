import type { Principal } from '@/lib/access/principal'
import { enterImages } from '@/lib/gallery/enter-images'
import type { RunContent } from '@/lib/run/content'
import { changing, database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { owner, reserved } from './runs'

/** A run that succeeded, and its picture. `at`: when it was started (ms). */
export async function picturedRun(
  change: Partial<RunContent> = {},
  { who = owner, at = Date.now() }: { who?: Principal; at?: number } = {},
): Promise<{ runId: string; imageId: string }> {
  const runId = await reserved(change, {}, who)
  const attempt = newId(at)
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
  const run = await db.selectFrom('run').selectAll().where('id', '=', runId).executeTakeFirstOrThrow()
  const measures = { type: 'image/png', width: 8, height: 8, bytes: 8, revised_prompt: null }
  const image = { ...measures, position: 0, sha256: 'a'.repeat(64) }
  const [imageId = ''] = await changing(trx => enterImages(trx, run, { id: attempt }, [image], at))
  return { runId, imageId }
}

export const deletePicture = async (imageId: string): Promise<void> => {
  await database().updateTable('image').set({ deleted_at: Date.now() }).where('id', '=', imageId).execute()
}
