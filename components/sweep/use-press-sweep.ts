import type { UseFormReturn } from 'react-hook-form'
import type { SweepAsked } from '@/components/editor/press'
import type { RunForm } from '@/lib/run/form-defaults'
import type { SweepProblems } from '@/lib/sweep/read-plan'
import type { TemplateContent } from '@/lib/template/schema'
import type { SweepEditing } from './use-sweep'

/**
 * A press of Generate with several values: checked by the code the server uses, then started.
 * @param on.problems shows sentences at their axes and fields; `on.start` sends what stands the check
 */
export function usePressSweep(
  form: UseFormReturn<RunForm>,
  sweep: SweepEditing,
  { template, mostImages }: { template: TemplateContent; mostImages: number },
  on: { problems: (problems: SweepProblems) => unknown; start: (form: RunForm, sweep: SweepAsked) => unknown },
): () => Promise<void> {
  return async () => {
    const typed = structuredClone(form.getValues())
    form.clearErrors()
    sweep.complain({})
    const problems = await problemsOf(typed, sweep, template, mostImages)
    if (Object.keys(problems).length > 0) on.problems(problems)
    else on.start(typed, { plan: sweep.draft, madeFromSweepId: sweep.from?.id ?? null })
  }
}

async function problemsOf(form: RunForm, { draft }: SweepEditing, template: TemplateContent, mostImages: number) {
  try {
    return await (await import('./check-sweep')).checkSweep(draft, form, template, mostImages)
  } catch {
    // Offline, or a deploy took the file away: the server checks the same, and says which it was.
    return {}
  }
}
