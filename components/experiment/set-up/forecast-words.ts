import type { ExperimentDraft } from '@/lib/experiment/draft'
import type { ExperimentForecast } from '@/lib/experiment/view'
import { aboutDollars, estimateWords } from '@/lib/provider/price-words'

/** What starting would make and cost: "2 arms × 10 rows × 1 pair = 20 pictures, about $0.84, at most $3.32." */
export function forecastWords(
  { arms, rows, pairsPerRow }: ExperimentDraft,
  forecast: ExperimentForecast | null,
): string {
  if (!forecast) return 'The price comes with the first change.'
  const { images, price, isSample } = forecast
  if (images === 0) return 'No price yet.'
  const pairs = pairsPerRow.trim() === '1' ? '1 pair' : `${pairsPerRow.trim()} pairs`
  const sum = `${arms.length} arms × ${rows.length === 1 ? '1 row' : `${rows.length} rows`} × ${pairs} = ${images} pictures`
  if (!price) return `${sum}${isSample ? ', samples, free.' : '. No price for a model here.'}`
  return `${sum}, ${isSample ? `samples, free; ${aboutDollars(price.about)} with a key` : estimateWords(price)}.`
}
