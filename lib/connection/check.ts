import 'server-only'
import { balanceIn } from '@/lib/provider/balance'
import { askFree } from '@/lib/provider/free-question'
import { listedModels } from '@/lib/provider/listed-models'
import type { Endpoint, ProviderFailure } from '@/lib/provider/schema'
import type { ProviderBalance } from './schema'

/**
 * What asking a provider found out. `models` is null where it lists none. `failure`: why the key cannot be used; null
 * where it can. `balanceFailure`: why it told no balance.
 */
export type Found = {
  failure: ProviderFailure | null
  models: string[] | null
  balance: ProviderBalance | null
  balanceFailure: ProviderFailure | null
}

/**
 * Asks a provider for its models and the account's balance. Both are free, and either may be missing: one that answers
 * is enough to know that the key is accepted.
 */
export async function askConnection(endpoint: Endpoint, deadlineMs?: number): Promise<Found> {
  const [models, balance] = await Promise.all([
    askFree(endpoint, '/models', listedModels, deadlineMs),
    askFree(endpoint, '/users/me/balance', balanceIn, deadlineMs),
  ])
  const refusals = [models, balance].flatMap(answer => (answer.ok ? [] : [answer.failure]))
  const isUsable = models.ok || balance.ok
  return {
    failure: isUsable ? null : (refusals.find(({ class: kind }) => kind === 'unauthorised') ?? refusals[0] ?? null),
    models: models.ok ? models.value : null,
    balance: balance.ok ? { ...balance.value, at: Date.now() } : null,
    balanceFailure: balance.ok ? null : balance.failure,
  }
}
