import { microsPerDollar } from '@/lib/money'
import type { Estimate } from './schema'

const microsPerCent = microsPerDollar / 100

/** Micro-dollars in words, rounded half up to the cent; never "$0.00" for something that costs. */
export function dollars(micros: number): string {
  if (micros > 0 && micros < microsPerCent) return 'under $0.01'
  const cents = Math.floor((micros + microsPerCent / 2) / microsPerCent)
  return `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`
}

/** An uncertain amount: "about $0.16", "under $0.01". */
export const aboutDollars = (micros: number): string => {
  const amount = dollars(micros)
  return amount.startsWith('under') ? amount : `about ${amount}`
}

/** What something is expected to cost: "about $0.16, at most $0.63"; one figure where both read alike. */
export const estimateWords = (price: Estimate): string => aboutDollars(price.about) + mostWords(price)

/**
 * The price beside the button, for `n` images. A sample is free whatever it would cost.
 * @returns null when it is not known what a paid run would cost
 */
export function priceSentence(price: Estimate | null, n: number, isSample: boolean): string | null {
  if (!price) return isSample ? 'Sample, free' : null
  const about = aboutDollars(price.about)
  if (isSample) return `Sample, free; ${about} with a key`
  const images = n === 1 ? 'image' : 'images'
  return `${about.charAt(0).toUpperCase()}${about.slice(1)} for ${n} ${images}${mostWords(price)}`
}

function mostWords({ about, atMost }: Estimate): string {
  const most = dollars(atMost)
  return most === dollars(about) ? '' : `, at most ${most}`
}
