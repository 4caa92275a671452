import Link from 'next/link'
import type { Failure } from '@/lib/result'
import { isOutdatedPage } from './answer-of'

const ways: Partial<Record<Failure['kind'], { address: string; label: string }>> = {
  'over-budget': { address: '/spending', label: 'Open Spending' },
  'no-price': { address: '/settings#prices', label: 'Set its price' },
  paused: { address: '/spending', label: 'Open Spending' },
}

const inText = 'font-medium underline underline-offset-4'

/** The way to where something refused can be put right; nothing where there is none. */
export function RefusalWay({ failure, className = inText }: { failure: Failure; className?: string }) {
  if (isOutdatedPage(failure)) {
    return (
      <button type="button" className={className} onClick={() => window.location.reload()}>
        Reload
      </button>
    )
  }
  const way = ways[failure.kind]
  return way ? (
    <Link href={way.address} prefetch={false} className={className}>
      {way.label}
    </Link>
  ) : null
}
