import { answerOf } from '@/components/run/answer-of'
import { done, type Result } from '@/lib/result'
import { startRun } from '@/lib/run/actions'
import type { RunView } from '@/lib/run/schema'
import { startSweep } from '@/lib/sweep/actions'
import { pageLoad } from './page-load'
import type { Press } from './press'

/** What a press started. */
export type Started = { kind: 'run'; run: RunView } | { kind: 'sweep'; id: string }

/** Sends a press and notes whether an answer came. Never throws. */
export async function sendPress(press: Press): Promise<Result<Started>> {
  const { presses } = pageLoad()
  const { result, isAnswered } = await answerOf(started(press))
  if (isAnswered) presses.answered(press, result.ok)
  else presses.interrupted(press)
  return result
}

async function started({ at: _, sweep, ...press }: Press): Promise<Result<Started>> {
  const request = { ...press, tab: pageLoad().tab }
  if (sweep) {
    const answer = await startSweep({ ...request, ...sweep })
    return answer.ok ? done({ kind: 'sweep', id: answer.value.id }) : answer
  }
  const answer = await startRun(request)
  return answer.ok ? done({ kind: 'run', run: answer.value.run }) : answer
}
