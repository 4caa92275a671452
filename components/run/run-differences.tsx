import Link from 'next/link'
import { differences } from '@/lib/run/differences'
import type { RunView } from '@/lib/run/schema'
import { runAddress } from './addresses'

/** A quiet line under the film: what came otherwise than it was asked for. A run that failed says so itself. */
export function RunDifferences({ run }: { run: RunView }) {
  const told = differences(run).filter(({ kind }) => kind !== 'count' || run.failure === null)
  if (told.length === 0) return null
  return (
    <ul aria-label="Other than asked" className="flex flex-wrap gap-x-5 text-small text-soft">
      {told.map(({ kind, words }) => (
        <li key={words}>
          {kind === 'prompt' ? (
            <Link
              href={runAddress(run.id)}
              prefetch={false}
              className="underline decoration-line underline-offset-4 hover:text-ink"
            >
              {words}
            </Link>
          ) : (
            words
          )}
        </li>
      ))}
    </ul>
  )
}
