import type { Budgets } from '@/lib/spending/schema'

/** What a token opens: `read` looks, `run` also makes and cancels runs. */
export const scopes = ['read', 'run'] as const
export type Scope = (typeof scopes)[number]

export type TokenState = 'open' | 'ended' | 'off'

/** A token as its page shows it. Times are ms since the epoch, budgets micro-dollars. */
export type TokenView = {
  id: string
  name: string
  scopes: Scope[]
  /** Its last characters, by which people tell one from another. */
  lastCharacters: string
  state: TokenState
  budgets: Budgets
  createdBy: string
  createdAt: number
  expiresAt: number | null
  lastUsedAt: number | null
}

/** As runs and the ledger say who made them. */
export const tokenPersonId = (tokenId: string): string => `token_${tokenId}`

/** Whether a token works now, and if not, why. */
export const stateOfToken = (
  { expires_at, turned_off_at }: { expires_at: number | null; turned_off_at: number | null },
  now: number,
): TokenState => {
  if (turned_off_at !== null) return 'off'
  return expires_at !== null && expires_at <= now ? 'ended' : 'open'
}
