import type { z } from 'zod'
import { type FilledForm, type FormTemplate, runForm } from '@/lib/run/form'
import type { RunForm } from '@/lib/run/form-defaults'
import { cellForm } from './cell-form'
import { cellsOf } from './plan'
import { type SweepProblems, tooManySentence } from './read-plan'
import type { Axis, Coordinates, SweepPlan } from './schema'
import { countOf } from './words'

/** One combination, and what it asks for. */
export type FilledCell = { coordinates: Coordinates; content: FilledForm }
export type Filling = { ok: true; cells: FilledCell[] } | { ok: false; problems: SweepProblems }

/** Cells filled in one go: others get a turn between two of them. */
const cellsAtOnce = 20

/** Bad values of one axis that are named; the others follow once these are mended. */
const mostNamed = 3

/**
 * Every cell of a plan as the schema of a single run reads it.
 * @param plan as `readPlan` gave it
 * @param mostImages of one sweep
 * @returns a sentence at the axis for each value that cannot be, at the field of the form where no axis is to blame
 */
export async function fillCells(
  plan: SweepPlan,
  form: RunForm,
  template: FormTemplate,
  mostImages: number,
): Promise<Filling> {
  const schema = runForm(template)
  const cells: FilledCell[] = []
  const complaints = new Complaints(plan.axes)
  let images = 0
  for (const coordinates of cellsOf(plan)) {
    const filled = schema.safeParse(cellForm(form, plan.axes, coordinates))
    if (filled.success) {
      cells.push({ coordinates, content: filled.data })
      images += filled.data.settings.n
    } else complaints.add(coordinates, filled.error.issues)
    if (cells.length % cellsAtOnce === 0) await aTurnForOthers()
  }
  const problems = complaints.sentences()
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  if (images > mostImages)
    return { ok: false, problems: { axes: tooManySentence(countOf(images, 'image'), mostImages) } }
  return { ok: true, cells }
}

const aTurnForOthers = () => new Promise<void>(resolve => setTimeout(resolve))

/** What is wrong, by axis and value; each value is named once however many cells it spoils. */
class Complaints {
  #axes: readonly Axis[]
  #byAxis = new Map<number, Map<string, string>>()
  #ofForm: SweepProblems = {}

  constructor(axes: readonly Axis[]) {
    this.#axes = axes
  }

  add(coordinates: Coordinates, issues: readonly z.core.$ZodIssue[]): void {
    for (const { path, message } of issues) {
      const at = this.#axes.findIndex(axis => isPathOf(axis, path))
      if (at === -1) this.#ofForm[path.join('.')] ??= message
      else this.#note(at, this.#axes[at]?.values[coordinates[at] ?? 0] ?? '', message)
    }
  }

  #note(at: number, value: string, message: string): void {
    const known = this.#byAxis.get(at) ?? new Map<string, string>()
    if (!known.has(value)) known.set(value, message)
    this.#byAxis.set(at, known)
  }

  sentences(): SweepProblems {
    const ofAxes = [...this.#byAxis].map(([at, known]) => [`axes.${at}`, axisSentence(known)])
    return { ...this.#ofForm, ...Object.fromEntries(ofAxes) }
  }
}

function isPathOf({ kind, name }: Axis, path: readonly PropertyKey[]): boolean {
  if (kind === 'field') return path[0] === 'values' && path[1] === name
  return path[0] === name || (name === 'size' && path[0] === 'customSize')
}

function axisSentence(known: ReadonlyMap<string, string>): string {
  const named = [...known].slice(0, mostNamed).map(([value, message]) => naming(value, message))
  const rest = known.size - named.length
  return [...named, ...(rest > 0 ? [`${rest} more ${rest === 1 ? 'value is' : 'values are'} like that.`] : [])].join(
    ' ',
  )
}

/** A value is found again by its first words. */
const mostCharacters = 30

function naming(value: string, message: string): string {
  const clipped = value.length > mostCharacters ? `${value.slice(0, mostCharacters)}…` : value
  return clipped.trim() === '' || message.includes(clipped.trim()) ? message : `“${clipped}”: ${message}`
}
