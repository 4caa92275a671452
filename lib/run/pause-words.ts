import { failureTitles } from '@/lib/provider/failure-titles'
import type { QueuePause } from './schema'

/** Why the queue stands still and what it means for the runs that wait, what to do, and the way to do it. */
export type PauseWords = { title: string; advice: string; way: 'continue' | 'spending' | null }

type Saying = (pause: QueuePause) => { reason: string; advice: string; way: PauseWords['way'] }

/** A pause of the queue in words. When it goes on by itself is told apart: that changes every second. */
export function queuePauseWords(pause: QueuePause): PauseWords {
  const { reason, advice, way } = sayings[pause.reason](pause)
  return { title: `${reason} ${waitingWords(pause)}`, advice, way }
}

function waitingWords({ waiting, reason }: QueuePause): string {
  if (waiting === 0)
    return reason === 'spending-paused' ? 'Nothing new can be started.' : 'New runs wait, and nothing is charged.'
  return waiting === 1 ? '1 run waits; nothing was charged.' : `${waiting} runs wait; nothing was charged.`
}

const sayings: Record<QueuePause['reason'], Saying> = {
  'rate-limited': pause => ({
    reason: failureTitles['rate-limited'],
    advice: pause.until === null ? longWait(pause) : '',
    way: pause.until === null ? 'continue' : null,
  }),
  unauthorised: () => ({
    reason: failureTitles.unauthorised,
    advice: 'Check WISGATE_API_KEY, then restart Proofsheet or press Continue.',
    way: 'continue',
  }),
  'out-of-credit': () => ({
    reason: failureTitles['out-of-credit'],
    advice: 'Add credit at the provider, then press Continue.',
    way: 'continue',
  }),
  'spending-paused': () => ({
    reason: 'Spending is paused.',
    advice: 'Nothing new is sent until Pause spending is turned off. A request that had left may still be charged.',
    way: 'spending',
  }),
  storage: ({ detail }) => ({ reason: 'Answers cannot be stored now.', advice: detail, way: null }),
}

/** Longer than it is waited for by itself; the provider's own sentence begins with how long. */
const longWait = ({ detail }: QueuePause): string =>
  `${/^Asked to wait \d+ minutes\./.exec(detail)?.[0] ?? 'The details say how long.'} Continue then, or now if you know better.`
