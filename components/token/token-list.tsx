import type { TokenView } from '@/lib/token/schema'
import { TokenRow } from './token-row'

/** Every token of the workspace; those that ended stand below. */
export function TokenList({ tokens }: { tokens: readonly TokenView[] }) {
  if (tokens.length === 0)
    return <p className="max-w-[62ch] text-soft">No tokens yet. A program without one is not answered.</p>
  return (
    <ul aria-label="Tokens" className="grid grid-cols-[minmax(0,1fr)]">
      {tokens.map(token => (
        <TokenRow key={token.id} token={token} />
      ))}
    </ul>
  )
}
