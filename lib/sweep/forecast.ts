import { type OptionalField, sentSettings } from '@/lib/provider/body'
import { estimate } from '@/lib/provider/price'
import type { PriceTable } from '@/lib/provider/price-table'
import type { Estimate, Settings } from '@/lib/provider/schema'
import type { RunForm } from '@/lib/run/form-defaults'
import { readSettings } from '@/lib/run/form-settings'
import { withLocks } from '@/lib/run/locks'
import { render } from '@/lib/template/render'
import type { TemplateContent } from '@/lib/template/schema'
import { plainValue } from '@/lib/template/values'
import { cellForm } from './cell-form'
import { fingerprint } from './fingerprint'
import { cellsOf } from './plan'
import type { SweepPlan } from './schema'

/** What is known of the provider: what things cost, and what it refuses of the settings. */
export type Pricing = { prices: PriceTable; refusedFields: readonly OptionalField[] }

/** What a press would start. Money in micro-dollars; `price` null where a model has none. */
export type Forecast = {
  images: number
  /** Images that are there already, made by the sweep that is changed. */
  kept: number
  /** Cells that ask for exactly what another one asks for. */
  alike: number
  price: Estimate | null
}

const nothing: Estimate = { about: 0, atMost: 0 }

/** The price of several runs together; null as soon as one of them has none. */
export const sumOf = (prices: readonly (Estimate | null)[]): Estimate | null =>
  prices.reduce<Estimate | null>(
    (sum, price) => sum && price && { about: sum.about + price.about, atMost: sum.atMost + price.atMost },
    nothing,
  )

/** What one run costs, as it will be sent. */
export const priceOfRun = (settings: Settings, promptLength: number, { prices, refusedFields }: Pricing) =>
  estimate(sentSettings(settings, refusedFields), promptLength, prices)

/**
 * What a plan would start, cell by cell.
 * @param there fingerprints of what is there already; each serves one cell
 * @returns null where the settings of a cell cannot be read
 */
export function forecastOf(
  plan: SweepPlan,
  form: RunForm,
  template: TemplateContent,
  pricing: Pricing,
  there: readonly string[],
): Forecast | null {
  const left = counted(there)
  const seen = new Set<string>()
  const prices: (Estimate | null)[] = []
  const forecast = { images: 0, kept: 0, alike: 0 }
  for (const coordinates of cellsOf(plan)) {
    const cell = askedBy(cellForm(form, plan.axes, coordinates), template)
    if (!cell) return null
    const name = fingerprint(cell)
    forecast.images += cell.settings.n
    if (seen.has(name)) forecast.alike++
    seen.add(name)
    const rest = left.get(name) ?? 0
    left.set(name, rest - 1)
    if (rest > 0) forecast.kept += cell.settings.n
    else prices.push(priceOfRun(cell.settings, cell.prompt.length, pricing))
  }
  return { ...forecast, price: sumOf(prices) }
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** What the schema of the form would read, without its weight and its sentences. */
function askedBy(form: RunForm, template: TemplateContent) {
  const reading = readSettings(withLocks(template, form))
  if (!reading.ok) return null
  const { fields, body } = template
  const values = Object.fromEntries(fields.map(field => [field.name, plainValue(field, form.values[field.name] ?? '')]))
  return { settings: reading.settings, prompt: render(body.trim(), fields, values).text }
}
