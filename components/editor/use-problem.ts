import { useEffect } from 'react'
import { get, type UseFormReturn } from 'react-hook-form'
import type { FieldProblem } from '@/lib/run/field-problem'
import type { RunForm } from '@/lib/run/form-defaults'
import { isFormPath } from './form-path'

/** Takes a provider's refusal away from its field as soon as that holds something else; of a prompt, any of its fields. */
export function useProblem(form: UseFormReturn<RunForm>, start: RunForm, problem: FieldProblem | null): void {
  const { subscribe, getValues, clearErrors } = form
  useEffect(() => {
    if (!problem || !isFormPath(start, problem.field)) return
    const path = problem.field
    const stop = subscribe({
      formState: { values: true },
      callback: () => {
        const judged = path.startsWith('values.') ? 'values' : path
        if (JSON.stringify(getValues(judged)) === JSON.stringify(get(start, judged))) return
        stop()
        clearErrors(path)
      },
    })
    return stop
  }, [problem, start, subscribe, getValues, clearErrors])
}
