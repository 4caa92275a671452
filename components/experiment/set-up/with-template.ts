import type { ArmDraft } from '@/lib/experiment/draft'
import { formOf } from '@/lib/run/form-defaults'
import type { TemplateView } from '@/lib/template/schema'

/**
 * An arm with another version. Its own values stay where that has their fields.
 * @param isSame it is of the same template, so that the settings stay too
 */
export function withTemplate(arm: ArmDraft, view: TemplateView, isSame: boolean): ArmDraft {
  const { values: _, n: __, ...settings } = formOf(view)
  return {
    ...arm,
    templateVersionId: view.versionId,
    values: Object.fromEntries(
      Object.entries(arm.values).filter(([name]) => view.fields.some(one => one.name === name)),
    ),
    settings: isSame ? arm.settings : settings,
  }
}
