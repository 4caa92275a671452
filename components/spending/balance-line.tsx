import { LocalTime } from '@/components/run/local-time'
import type { ProviderBalance } from '@/lib/connection/schema'
import { providerBalanceWords } from '@/lib/connection/words'

/** What the provider says is left on the account. Its figures are not ours: they are told as it told them. */
export const BalanceLine = ({ balance }: { balance: ProviderBalance }) => (
  <p className="text-small text-soft">
    Balance at the provider: {providerBalanceWords(balance)}, <LocalTime at={balance.at} />
  </p>
)
