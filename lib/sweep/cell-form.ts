import { type RunForm, sizeInForm } from '@/lib/run/form-defaults'
import type { Axis, Coordinates } from './schema'

/** The form of one cell: what every cell begins with, with the values of its place in theirs. */
export function cellForm(form: RunForm, axes: readonly Axis[], coordinates: Coordinates): RunForm {
  const cell: RunForm = { ...form, values: { ...form.values } }
  for (const [at, axis] of axes.entries()) {
    const value = axis.values[coordinates[at] ?? 0] ?? ''
    if (axis.kind === 'field') cell.values[axis.name] = value
    else Object.assign(cell, axis.name === 'size' ? sizeInForm(value) : { [axis.name]: value })
  }
  return cell
}
