import { answerOf } from '@/components/run/answer-of'
import type { Result } from '@/lib/result'
import { startRun } from '@/lib/run/actions'
import type { RunView } from '@/lib/run/schema'
import { pageLoad } from './page-load'
import type { Press } from './press'

/** Sends a press and notes whether an answer came. Never throws. */
export async function sendPress(press: Press): Promise<Result<{ run: RunView }>> {
  const { tab, presses } = pageLoad()
  const { at: _, ...request } = press
  const { result, isAnswered } = await answerOf(startRun({ ...request, tab }))
  if (isAnswered) presses.answered(press, result.ok)
  else presses.interrupted(press)
  return result
}
