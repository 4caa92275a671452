import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { imageRunId } from '@/lib/image/records'
import type { Tables } from '@/lib/store/tables'
import { runRow } from './records'
import type { Variation } from './schema'

/** An image that is to be varied and the run that made it; null when the workspace has no such image. */
export async function variedImage(
  who: Principal,
  imageId: string | null,
): Promise<{ run: Tables['run']; variation: Variation } | null> {
  const runId = imageId && (await imageRunId(who, imageId))
  const run = runId ? await runRow(who, runId) : null
  if (!imageId || !run) return null
  return { run, variation: { imageId, runNumber: run.number, prompt: run.prompt } }
}
