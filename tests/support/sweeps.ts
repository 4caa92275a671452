import type { Axis, SweepDraft, SweepPlan } from '@/lib/sweep/schema'
import type { TemplateContent } from '@/lib/template/schema'
import { starters } from '@/lib/template/starters'

const found = starters.find(({ slug }) => slug === 'product-hero-shot')
if (!found) throw new Error('the default starter is missing')

/** The template of the examples: a required subject, and a style with suggestions that may be empty. */
export const heroShot: TemplateContent = found.content

export const field = (name: string, ...values: string[]): Axis => ({ kind: 'field', name, values })
export const setting = (name: string, ...values: string[]): Axis => ({ kind: 'setting', name, values })

export const draft = (axes: Axis[], change: Partial<SweepDraft> = {}): SweepDraft => ({
  mode: 'grid',
  axes,
  sample: { count: '8', seed: 1 },
  ...change,
})

export const plan = (axes: Axis[], change: Partial<SweepPlan> = {}): SweepPlan => ({
  mode: 'grid',
  axes,
  sample: { count: 0, seed: 0 },
  ...change,
})

/** The line of the examples: three styles and four subjects. */
export const threeByFour: Axis[] = [
  field('style', 'soft window light', 'risograph print', 'flat illustration'),
  field('subject', 'a teapot', 'a lamp', 'a chair', 'a clock'),
]
