import type { AttemptFacts } from '@/lib/run/facts'
import { duration } from './duration'
import { LocalTime } from './local-time'

/** The paid requests of a run. Each is one POST, and nothing was sent without standing here first. */
export function RunAttempts({ attempts }: { attempts: AttemptFacts[] }) {
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-3 text-small">
      {attempts.map(attempt => (
        <li key={attempt.number} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          <p className="flex flex-wrap gap-x-4">
            <span className="font-mono text-soft">{attempt.number}</span>
            <LocalTime at={attempt.startedAt} />
            <span>{attempt.state}</span>
            <span>{charges[attempt.charge] ?? attempt.charge}</span>
            {attempt.status !== null && <span>answer {attempt.status}</span>}
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

const charges: Record<string, string> = { none: 'not charged', perhaps: 'perhaps charged', charged: 'charged' }
