import 'server-only'
import { after } from 'next/server'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import type { RunContent } from './content'
import { announceChange } from './feed'
import { runGone } from './gone'
import { runById } from './records'
import { type Press, reserveRun } from './reserve'
import type { RunView } from './schema'
import { wakeWorker } from './worker'

/**
 * Reserves a run and answers at once: nobody waits here for the provider. The worker is woken after the answer has
 * left, because its first commits would hold the answer up.
 */
export async function reserveAndWake(
  who: Principal,
  content: RunContent,
  press: Press,
): Promise<Result<{ run: RunView }>> {
  const reserved = await reserveRun(who, content, press)
  if (!reserved.ok) return reserved
  const run = await runById(who, reserved.value.id)
  if (!run) return runGone
  after(wakeWorker)
  after(announceChange)
  return done({ run })
}
