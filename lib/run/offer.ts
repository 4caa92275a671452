import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import { sentSettings } from '@/lib/provider/body'
import { currentEndpoint, isSampleMode } from '@/lib/provider/endpoint'
import { estimate } from '@/lib/provider/price'
import type { Estimate } from '@/lib/provider/schema'
import { pricesOf } from '@/lib/settings/records'
import type { TemplateView } from '@/lib/template/schema'
import type { RunInputs } from './content'
import { refilled } from './refill'

/**
 * What it would take to make a run's inputs with another version: the price of `n` images, null where none is known,
 * or a sentence on why that version cannot be made of them.
 */
export type RunOffer = {
  versionId: string
  number: number
  n: number
  price: Estimate | null
  isSample: boolean
  refusal: string | null
}

/** Makes offers at the prices and with the provider of this moment. */
export async function runOffers(who: Principal): Promise<(inputs: RunInputs, version: TemplateView) => RunOffer> {
  const { refusedFields } = await connectionFacts(currentEndpoint().id)
  const prices = await pricesOf(who.workspaceId)
  const isSample = isSampleMode()
  return (inputs, version) => {
    const offer = { versionId: version.versionId, number: version.version, n: inputs.settings.n, isSample }
    const filled = refilled(version, inputs)
    if (!filled.success) return { ...offer, price: null, refusal: filled.error.issues[0]?.message ?? '' }
    const { settings, prompt } = filled.data
    const price = estimate(sentSettings(settings, refusedFields), prompt.length, prices)
    return { ...offer, n: settings.n, price, refusal: null }
  }
}
