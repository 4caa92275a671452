import { estimate } from '@/lib/provider/price'
import type { ModelPrice } from '@/lib/provider/price-table'
import { estimateWords } from '@/lib/provider/price-words'
import type { Settings } from '@/lib/provider/schema'
import { sizeWords } from '@/lib/provider/sizes'
import { type ModelRow, modelPriceOf } from './price-form'

const exampleSize = '1024x1024'

/** What one image costs by a row of the price form: "1024 × 1024, medium: about $0.05". */
export function exampleWords(row: ModelRow): string {
  const price = modelPriceOf(row)
  const each = estimate(exampleSettings(row.model, price), 0, { models: { [row.model]: price } })
  if (!each || Number.isNaN(each.about + each.atMost)) return 'No price yet'
  return `${pictureWords(price)}: ${estimateWords(each)}`
}

const exampleSettings = (model: string, price: ModelPrice): Settings => ({
  model,
  size: exampleSize,
  n: 1,
  quality: hasMedium(price) ? 'medium' : null,
  background: null,
  format: null,
  compression: null,
})

function pictureWords(price: ModelPrice): string {
  if (price.grid === null) return 'One image'
  return hasMedium(price) ? `${sizeWords(exampleSize)}, medium` : sizeWords(exampleSize)
}

const hasMedium = ({ grid }: ModelPrice): boolean => grid?.medium !== undefined
