import { type FieldPath, type UseFormReturn, useFormState } from 'react-hook-form'
import type { RunForm } from '@/lib/run/form-defaults'

/** The sentence that is shown at a field; null when nothing is wrong with it. */
export function useSentence(form: UseFormReturn<RunForm>, path: FieldPath<RunForm>): string | null {
  const state = useFormState({ control: form.control, name: path })
  const message = form.getFieldState(path, state).error?.message
  return typeof message === 'string' ? message : null
}
