import 'server-only'
import type { Principal } from '@/lib/access/principal'
import type { TemplateView } from '@/lib/template/schema'
import { type ComparableRuns, comparableRuns } from './comparable-runs'
import { type RunOffer, runOffers } from './offer'

/** Inputs that are compared at once. */
const mostPairs = 6

/** The same inputs in two versions; `offer` is for the side that is missing, null where both are there. */
export type SameInputs = ComparableRuns & { offer: RunOffer | null }

/** The newest inputs of two versions, with what each made of them or what that would take. */
export async function sameInputs(who: Principal, from: TemplateView, to: TemplateView): Promise<SameInputs[]> {
  const pairs = await comparableRuns(who, from.versionId, to.versionId, mostPairs)
  const offer = await runOffers(who)
  return pairs.map(pair => ({
    ...pair,
    offer: pair.from && pair.to ? null : offer(pair, pair.from ? to : from),
  }))
}
