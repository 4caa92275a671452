import { LocalTime } from '@/components/run/local-time'
import type { TokenView } from '@/lib/token/schema'
import { budgetWords, scopeWords } from './token-words'
import { TurnOffToken } from './turn-off-token'

/** One token: what it may do, who made it, when it was used, and its end. */
export function TokenRow({ token }: { token: TokenView }) {
  const { name, lastCharacters, state, budgets, createdBy, createdAt, lastUsedAt } = token
  return (
    <li className="border-t border-line py-4 first:border-t-0 first:pt-1">
      <article
        aria-label={name}
        className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 wide:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] wide:items-start"
      >
        <div className="grid gap-0.5">
          <h3 className="flex flex-wrap items-baseline gap-x-3 font-medium wrap-anywhere">
            <span dir="auto">{name}</span>
            <span className="font-mono text-small font-normal text-soft">ps_…{lastCharacters}</span>
          </h3>
          <p className="text-small">{[scopeWords(token), budgetWords(budgets)].filter(Boolean).join(', ')}</p>
          <p className="text-small text-soft">
            {createdBy}, <LocalTime at={createdAt} /> · {lastUsedAt === null ? 'not used yet' : 'last used '}
            {lastUsedAt !== null && <LocalTime at={lastUsedAt} />}
          </p>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-1.5 wide:justify-items-end">
          <p className={`text-small ${state === 'open' ? 'text-soft' : 'font-medium'}`}>
            <TokenEnd token={token} />
          </p>
          {state === 'open' && <TurnOffToken token={token} />}
        </div>
      </article>
    </li>
  )
}

function TokenEnd({ token: { state, expiresAt } }: { token: TokenView }) {
  if (state === 'off') return 'Turned off.'
  if (expiresAt === null) return 'No end.'
  return (
    <>
      {state === 'ended' ? 'Ended' : 'Ends'} <LocalTime at={expiresAt} />
    </>
  )
}
