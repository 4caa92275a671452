import type { AttemptFacts } from '@/lib/run/facts'
import { duration } from './duration'
import { LocalTime } from './local-time'

/** The paid requests of a run. Each is one POST, and nothing was sent without standing here first. */
export function RunAttempts({ attempts, isSample }: { attempts: AttemptFacts[]; isSample: boolean }) {
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-3 text-small">
      {attempts.map(attempt => (
        <li key={attempt.number} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          <p className="flex flex-wrap gap-x-4">
            <span className="font-mono text-soft">{attempt.number}</span>
            <LocalTime at={attempt.startedAt} />
            <span>{states[attempt.state]}</span>
            {!isSample && <span>{charges[attempt.charge]}</span>}
            {attempt.status !== null && <span>HTTP {attempt.status}</span>}
            {attempt.endedAt !== null && <span>{duration(attempt.endedAt - attempt.startedAt)}</span>}
          </p>
          {attempt.detail && (
            <pre className="rounded-frame bg-sheet p-3 font-mono wrap-anywhere whitespace-pre-wrap">
              {attempt.detail}
            </pre>
          )}
        </li>
      ))}
    </ol>
  )
}

const states: Record<AttemptFacts['state'], string> = {
  sending: 'under way',
  received: 'answered',
  succeeded: 'succeeded',
  short: 'fewer images than asked',
  failed: 'failed',
  unknown: 'outcome not known',
  'needs-attention': 'answer not usable',
}

const charges: Record<AttemptFacts['charge'], string> = {
  none: 'not charged',
  perhaps: 'may have been charged',
  charged: 'charged',
}
