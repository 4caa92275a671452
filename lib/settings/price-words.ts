import { aboutDollars, dollars, estimate } from '@/lib/provider/price'
import type { Estimate } from '@/lib/provider/schema'
import { type ModelRow, modelPriceOf } from './price-form'

const exampleSize = '1024x1024'

/** What one image costs by a row of the price form: "1024 × 1024, medium: about $0.05". */
export function exampleWords(row: ModelRow): string {
  const price = modelPriceOf(row)
  const hasMedium = price.grid?.medium !== undefined
  const quality = hasMedium ? ('medium' as const) : null
  const settings = {
    model: row.model,
    size: exampleSize,
    n: 1,
    quality,
    background: null,
    format: null,
    compression: null,
  }
  const each = estimate(settings, 0, { models: { [row.model]: price } })
  if (!each || Number.isNaN(each.about + each.atMost)) return 'No price yet'
  return `${price.grid === null ? 'One image' : hasMedium ? '1024 × 1024, medium' : '1024 × 1024'}: ${priceWords(each)}`
}

/** A price before anything is sent: "about $0.01, at most $0.04". */
export const priceWords = ({ about, atMost }: Estimate): string =>
  dollars(about) === dollars(atMost) ? aboutDollars(about) : `${aboutDollars(about)}, at most ${dollars(atMost)}`
