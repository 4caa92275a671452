import { LocalTime } from '@/components/run/local-time'
import type { ProviderBalance } from '@/lib/connection/schema'

const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

/** What the provider says is left on the account. Its figures are not ours: they are told as it told them. */
export function BalanceLine({ balance: { amount, currency, at } }: { balance: ProviderBalance }) {
  return (
    <p className="text-small text-soft">
      Your provider says {amount.toLocaleString('en-US', twoDecimals)}
      {currency && ` ${currency}`} is left on the account (<LocalTime at={at} />
      ).
    </p>
  )
}
