import Link from 'next/link'
import { sweepAddress } from '@/components/run/addresses'
import { pageAxes, pageText } from '@/lib/sweep/layout'
import type { Coordinates } from '@/lib/sweep/schema'
import type { SweepView } from '@/lib/sweep/view'

/** Further axes as pages: one row of links for each. */
export function PageLinks({ sweep, page }: { sweep: SweepView; page: Coordinates }) {
  return pageAxes(sweep).map((axis, at) => (
    <nav key={axis.name} aria-label={axis.label} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small">
      <span className="text-soft">{axis.label}</span>
      {axis.values.map((value, place) => (
        <Link
          // biome-ignore lint/suspicious/noArrayIndexKey: two values may read alike; their place tells them apart.
          key={place}
          href={`${sweepAddress(sweep.id)}?page=${pageText(page.with(at, place))}`}
          prefetch={false}
          scroll={false}
          aria-current={page[at] === place ? 'page' : undefined}
          className="inline-flex min-h-6 max-w-64 items-center truncate border-b-2 border-transparent hover:border-line aria-[current=page]:border-ink aria-[current=page]:font-medium pointer-coarse:min-h-11"
        >
          {value}
        </Link>
      ))}
    </nav>
  ))
}
