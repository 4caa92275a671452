import Link from 'next/link'
import { sweepAddress } from '@/components/run/addresses'
import { LocalTime } from '@/components/run/local-time'
import { Disclosure } from '@/components/ui/disclosure'
import type { SweepSummary } from '@/lib/sweep/view'
import { countOf } from '@/lib/sweep/words'

/** The way to what else was tried with the template. */
export function OtherSweeps({ sweeps, shownId }: { sweeps: readonly SweepSummary[]; shownId: string }) {
  const others = sweeps.filter(({ id }) => id !== shownId)
  if (others.length === 0) return null
  return (
    <Disclosure summary="Other sweeps of this template">
      <ul className="grid gap-1 text-small">
        {others.map(({ id, number, createdAt, cells }) => (
          <li key={id} className="flex flex-wrap gap-x-4">
            <Link
              href={sweepAddress(id)}
              prefetch={false}
              className="inline-flex min-h-6 items-center underline decoration-line underline-offset-4"
            >
              Sweep {number}
            </Link>
            <span className="text-soft">{countOf(cells, 'run')}</span>
            <span className="text-soft">
              <LocalTime at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
