import type { ExperimentDraft } from '@/lib/experiment/draft'
import type { Field } from '@/lib/template/schema'
import type { ArmTemplates } from './use-arm-templates'

/** The fields that rows fill: of every arm's version those that not all arms with that field fill themselves. */
export function rowFields({ arms }: Pick<ExperimentDraft, 'arms'>, templates: ArmTemplates): Field[] {
  const byName = new Map<string, Field>()
  for (const arm of arms) {
    for (const field of templates.of(arm.templateVersionId)?.view.fields ?? []) {
      if (!Object.hasOwn(arm.values, field.name) && !byName.has(field.name)) byName.set(field.name, field)
    }
  }
  return [...byName.values()]
}
