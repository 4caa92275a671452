import { unstable_isUnrecognizedActionError as isUnknownAction } from 'next/navigation'
import type { Failure } from '@/lib/result'
import { startRun } from '@/lib/run/actions'
import type { RunView } from '@/lib/run/schema'
import { pageLoad } from './page-load'
import type { Press } from './press'

/** What became of a press. */
export type Answer =
  | { kind: 'started'; run: RunView }
  | { kind: 'refused'; error: Failure }
  | { kind: 'unanswered'; message: string }

const unreachable =
  'Could not reach the server. What you typed is kept. Press Generate again: it counts as the same press, so nothing is paid twice.'
const updated = 'Proofsheet was updated. Reload; what you typed is kept.'

/** Sends a press and notes whether an answer came. Never throws. */
export async function sendPress(press: Press): Promise<Answer> {
  const { tab, presses } = pageLoad()
  const { at: _, ...request } = press
  try {
    const answer = await startRun({ ...request, tab })
    presses.answered(press, answer.ok)
    return answer.ok ? { kind: 'started', run: answer.value.run } : { kind: 'refused', error: answer.error }
  } catch (error) {
    if (!isUnknownAction(error)) {
      presses.interrupted(press)
      return { kind: 'unanswered', message: unreachable }
    }
    // The server no longer knows this page's action, so it certainly started nothing.
    presses.answered(press, false)
    return { kind: 'unanswered', message: updated }
  }
}
