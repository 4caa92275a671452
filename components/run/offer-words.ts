import { aboutDollars } from '@/lib/provider/price-words'
import type { RunOffer } from '@/lib/run/offer'

/** The price at the end of a button: ", about $0.16", ", free" for a sample. */
export function offerWords({ price, isSample }: RunOffer): string {
  if (isSample) return ', free'
  return price ? `, ${aboutDollars(price.about)}` : ''
}
