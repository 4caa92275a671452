import { aboutDollars, estimateWords } from '@/lib/provider/price-words'
import type { RunForm } from '@/lib/run/form-defaults'
import type { Forecast } from './forecast'
import type { SweepPlan } from './schema'
import { countOf, formulaOf } from './words'

/**
 * What a press will start and cost: "3 × 4 × n 2 = 24 images, about $1.26, at most $5.06", or what of it is there already.
 * @param forecast its `price` is null where it is not known
 */
export function forecastWords(plan: SweepPlan, form: RunForm, forecast: Forecast, isSample: boolean): string {
  const { images, kept } = forecast
  const fresh = images - kept
  if (fresh === 0)
    return `${images === 1 ? 'The image is' : `All ${images} images are`} there already. Nothing is paid.`
  const cost = costWords(forecast, isSample)
  if (kept === 0) return `${formulaOf(plan, form.n, images)}${cost}`
  return `${kept} of ${images} are there already; ${countOf(fresh, 'new image')}${cost}`
}

function costWords({ price }: Forecast, isSample: boolean): string {
  if (isSample) return price ? `. Sample, free; ${aboutDollars(price.about)} with a key` : '. Sample, free'
  return price ? `, ${estimateWords(price)}` : ''
}

/** "Generate 24 images"; just "Generate" while the number is not known. */
export function generateWords(forecast: Forecast | null): string {
  if (!forecast) return 'Generate'
  const fresh = forecast.images - forecast.kept
  return fresh === 0 ? `Show ${countOf(forecast.images, 'image')}` : `Generate ${countOf(fresh, 'image')}`
}

/** A word where several cells would bring the same picture; null where all differ. */
export function alikeWords({ alike }: Forecast): string | null {
  if (alike === 0) return null
  return alike === 1
    ? 'One combination asks for exactly the same as another.'
    : `${alike} combinations ask for exactly the same as others.`
}
