import type { TemplateContent } from '@/lib/template/schema'
import { mostAxes, mostAxisValues, planLimit } from './limits'
import { type Offer, offerOf, offersOf, readValue, settingLabels } from './offers'
import { cellCount, sampledFrom } from './plan'
import { type Axis, axisSettings, type SweepDraft, type SweepPlan } from './schema'
import { countOf } from './words'

/** Sentences by where they belong: `axes` for the whole, `axes.0` for one axis, `mode`, `sample`, or a path of the form. */
export type SweepProblems = Record<string, string>
export type PlanReading = { ok: true; plan: SweepPlan } | { ok: false; problems: SweepProblems }

type Template = Pick<TemplateContent, 'fields' | 'settings' | 'locks'>

/**
 * What a draft asks for: values trimmed, choices named by their values, doubles gone; or a sentence for everything that
 * cannot be tried. Whether a value is possible is judged cell by cell, by the schema of the form.
 * @param most cells of one sweep
 */
export function readPlan(draft: SweepDraft, template: Template, most: number): PlanReading {
  const offers = offersOf(template)
  const axes = withoutDoubles(
    draft.mode,
    draft.axes.map(axis => tidied(axis, offerOf(offers, axis))),
  )
  const count = Number(draft.sample.count)
  const plan: SweepPlan = { mode: draft.mode, axes, sample: { count, seed: draft.sample.seed } }
  const problems = { ...wholeProblems(plan), ...axisProblems(axes, offers) }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const further = modeProblems(plan, most)
  return Object.keys(further).length > 0 ? { ok: false, problems: further } : { ok: true, plan: sized(plan) }
}

/** How many values of an axis were there twice and count once; row by row a value may come again. */
export function doublesOf(axis: Axis, draft: SweepDraft, offer: Offer | null): number {
  if (draft.mode === 'zip') return 0
  const { values } = tidied(axis, offer)
  return values.length - new Set(values).size
}

const tidied = (axis: Axis, offer: Offer | null): Axis => ({
  kind: axis.kind,
  name: axis.name,
  values: offer ? axis.values.map(value => readValue(offer, value)) : axis.values,
})

function withoutDoubles(mode: SweepDraft['mode'], axes: Axis[]): Axis[] {
  if (mode !== 'zip') return axes.map(axis => ({ ...axis, values: [...new Set(axis.values)] }))
  if (!hasSameLengths(axes)) return axes
  const rows = new Map((axes[0]?.values ?? []).map((_, row) => [rowText(axes, row), row]))
  return axes.map(axis => ({ ...axis, values: [...rows.values()].map(row => axis.values[row] ?? '') }))
}

const rowText = (axes: readonly Axis[], row: number): string => JSON.stringify(axes.map(({ values }) => values[row]))
const hasSameLengths = (axes: readonly Axis[]): boolean => new Set(axes.map(({ values }) => values.length)).size <= 1

function wholeProblems({ axes }: SweepPlan): SweepProblems {
  const characters = axes.flatMap(({ values }) => values).reduce((sum, value) => sum + value.length, 0)
  if (axes.length === 0) return { axes: 'Add a field or setting, then the values to try.' }
  if (axes.length > mostAxes) return { axes: `${mostAxes} fields and settings at once are the most.` }
  if (characters > planLimit)
    return { axes: `The values have ${number(characters)} characters together; ${number(planLimit)} is the most.` }
  return {}
}

const axisProblems = (axes: readonly Axis[], offers: readonly Offer[]): SweepProblems =>
  Object.fromEntries(
    axes.flatMap((axis, at) => {
      const problem = axisProblem(axis, axes.slice(0, at), offerOf(offers, axis))
      return problem ? [[`axes.${at}`, problem]] : []
    }),
  )

function axisProblem(axis: Axis, before: readonly Axis[], offer: Offer | null): string | null {
  if (!offer) return goneSentence(axis)
  if (before.some(({ kind, name }) => kind === axis.kind && name === axis.name))
    return `${offer.label} is there already. Put its values together.`
  if (axis.values.length === 0) return `Write or choose what to try as ${offer.label}.`
  if (axis.values.length > mostAxisValues)
    return `${offer.label} has ${number(axis.values.length)} values; ${mostAxisValues} is the most.`
  return null
}

function goneSentence({ kind, name }: Axis): string {
  const setting = kind === 'setting' ? axisSettings.find(known => known === name) : null
  return setting
    ? `${settingLabels[setting]} is locked in this template, so only one value is possible.`
    : `The template has no ${kind} “${name}”. Remove it here.`
}

function modeProblems(plan: SweepPlan, most: number): SweepProblems {
  const { mode, axes, sample } = plan
  if (mode === 'zip' && !hasSameLengths(axes))
    return { mode: `Row by row needs as many values of each: now there are ${lengths(axes)}.` }
  if (mode === 'sample' && !(Number.isInteger(sample.count) && sample.count >= 1))
    return { sample: `Write how many of the ${countOf(sampledFrom(plan), 'combination')} to take.` }
  const cells = cellCount(plan)
  if (cells > most) return { axes: tooManySentence(`at least ${countOf(cells, 'image')}`, most) }
  return {}
}

const lengths = (axes: readonly Axis[]): string => axes.map(({ values }) => values.length).join(' and ')

/** What is said of more images than one sweep may ask for. */
export const tooManySentence = (images: string, most: number): string =>
  `This asks for ${images}; ${number(most)} is the most of one sweep. Take fewer values, or a sample.`

/** A sample of more than there are is all of them. */
const sized = (plan: SweepPlan): SweepPlan => ({
  ...plan,
  sample: plan.mode === 'sample' ? { ...plan.sample, count: cellCount(plan) } : { count: 0, seed: 0 },
})

const number = (count: number): string => count.toLocaleString('en-US')
