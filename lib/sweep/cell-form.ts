import { type RunForm, sizeInForm, sizeOf } from '@/lib/run/form-defaults'
import { type Axis, axisSettings, type Coordinates } from './schema'

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

/** What the form holds of a field or setting, as a value of an axis. */
export function valueInForm(form: RunForm, { kind, name }: Pick<Axis, 'kind' | 'name'>): string {
  if (kind === 'field') return form.values[name] ?? ''
  const setting = axisSettings.find(known => known === name)
  return setting === 'size' || setting === undefined ? sizeOf(form) : form[setting]
}
