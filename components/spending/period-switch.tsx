import Link from 'next/link'
import type { By } from '@/lib/spending/period'

const periods = [
  { by: 'day', href: '/spending', name: '30 days' },
  { by: 'month', href: '/spending?by=month', name: '12 months' },
] satisfies { by: By; href: string; name: string }[]

/** How far back the page looks. It stands in the address, so that it can be sent to somebody. */
export function PeriodSwitch({ by: shown }: { by: By }) {
  return (
    <nav aria-label="Period" className="flex gap-4 text-small">
      {periods.map(({ by, href, name }) => (
        <Link
          key={by}
          href={href}
          scroll={false}
          aria-current={by === shown ? 'true' : undefined}
          className="inline-flex min-h-6 pointer-coarse:min-h-11 items-center text-soft underline decoration-transparent underline-offset-4 hover:text-ink aria-current:font-medium aria-current:text-ink aria-current:decoration-current"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
