import type { FieldErrors } from 'react-hook-form'
import type { FieldProblem } from '@/lib/run/field-problem'
import type { RunForm } from '@/lib/run/form-defaults'
import { isFormPath } from './form-path'

/** A problem as the form's first errors: they are there with the page, before any script is. */
export function formErrors(form: RunForm, problem: FieldProblem | null): FieldErrors<RunForm> | undefined {
  if (!problem || !isFormPath(form, problem.field)) return undefined
  const error = { type: 'provider', message: problem.message }
  const [, value] = problem.field.split('values.')
  return value === undefined ? { [problem.field]: error } : { values: { [value]: error } }
}
