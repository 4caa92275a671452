import 'server-only'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { wholeNumberOf } from '@/lib/run/cursor'
import { runGone } from '@/lib/run/gone'
import { latestRuns, runById } from '@/lib/run/records'
import { runEnded } from '@/lib/run/run-ended'
import { isUnderWay } from '@/lib/run/schema'
import type { pageQuery } from './page-query'
import { apiRun } from './run-shape'

/** Runs, the newest first; the cursor is the number of the last one. */
export async function listRuns(who: Principal, { limit, cursor }: z.output<typeof pageQuery>) {
  const before = wholeNumberOf(cursor ?? null) || null
  const { runs, hasMore } = await latestRuns(who, before, limit)
  return done({ runs: runs.map(apiRun), nextCursor: hasMore ? String(runs.at(-1)?.number ?? '') : null })
}

/**
 * One run, after waiting for its end.
 * @param signal of whoever stopped waiting
 */
export async function oneRun(
  who: Principal,
  id: string,
  seconds: number,
  signal: AbortSignal,
): Promise<Result<ReturnType<typeof apiRun>>> {
  const run = await runById(who, id)
  if (!run) return runGone
  if (seconds === 0 || !isUnderWay(run.state)) return done(apiRun(run))
  await runEnded(who, run, AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]))
  const then = await runById(who, id)
  return then ? done(apiRun(then)) : runGone
}
