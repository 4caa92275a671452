import type { ResolverResult } from 'react-hook-form'
import { type FormTemplate, runForm } from '@/lib/run/form'
import type { RunForm } from '@/lib/run/form-defaults'

/** Checks the form by the schema the server uses; one sentence per field, the first. Loaded when first needed, for zod's weight. */
export function resolve(template: FormTemplate, typed: RunForm): ResolverResult<RunForm> {
  const read = runForm(template).safeParse(typed)
  if (read.success) return { values: typed, errors: {} }
  const problems: Record<string, { type: string; message: string }> = {}
  const valueProblems: typeof problems = {}
  for (const { path, message } of read.error.issues) {
    const [first, second] = path.map(String)
    if (first === 'values' && second !== undefined) valueProblems[second] ??= { type: 'invalid', message }
    else if (first !== undefined) problems[first] ??= { type: 'invalid', message }
  }
  const hasValueProblems = Object.keys(valueProblems).length > 0
  return { values: {}, errors: { ...problems, ...(hasValueProblems && { values: valueProblems }) } }
}
