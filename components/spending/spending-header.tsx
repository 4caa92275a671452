import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button'

export function SpendingHeader({ isSample }: { isSample: boolean }) {
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
        <h1 className="text-title font-bold">Spending</h1>
        <a href="/spending/csv" download className={buttonStyle()}>
          Export CSV
        </a>
      </div>
      {isSample && (
        <p className="max-w-[62ch] text-small text-soft">
          <strong className="font-medium text-ink">Samples cost nothing, so nothing is booked for them.</strong> What
          real pictures cost will stand here once a key is set; see{' '}
          <Link href="/settings" prefetch={false} className="underline underline-offset-2 hover:text-ink">
            the settings
          </Link>
          .
        </p>
      )}
    </header>
  )
}
