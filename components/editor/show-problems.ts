import type { UseFormReturn } from 'react-hook-form'
import type { RunForm } from '@/lib/run/form-defaults'
import { isFormPath } from './form-path'

/**
 * Shows the server's sentences at their fields and moves to the first.
 * @param sentences by form path
 * @returns whether there was a field to show any of them at
 */
export function showProblems(form: UseFormReturn<RunForm>, sentences: Record<string, string>): boolean {
  let isShown = false
  for (const [path, message] of Object.entries(sentences)) {
    if (!isFormPath(form.getValues(), path)) continue
    form.setError(path, { type: 'server', message }, { shouldFocus: !isShown })
    isShown = true
  }
  return isShown
}
