import type { RunForm } from '@/lib/run/form-defaults'
import { fillCells } from '@/lib/sweep/fill-cells'
import { readPlan, type SweepProblems } from '@/lib/sweep/read-plan'
import type { SweepDraft } from '@/lib/sweep/schema'
import type { TemplateContent } from '@/lib/template/schema'

/** Everything that the server would refuse of a sweep, by the same code. Loaded at the first press, for zod's weight. */
export async function checkSweep(
  draft: SweepDraft,
  form: RunForm,
  template: TemplateContent,
  mostImages: number,
): Promise<SweepProblems> {
  const reading = readPlan(draft, template, mostImages)
  if (!reading.ok) return reading.problems
  const filling = await fillCells(reading.plan, form, template, mostImages)
  return filling.ok ? {} : filling.problems
}
