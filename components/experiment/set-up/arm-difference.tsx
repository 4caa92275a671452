import { DifferenceList } from '@/components/experiment/difference-list'
import { armDifferences } from '@/lib/experiment/arm-differences'
import type { ArmDraft } from '@/lib/experiment/draft'
import { readSettings } from '@/lib/run/form-settings'
import { withLocks } from '@/lib/run/locks'
import type { TemplateView } from '@/lib/template/schema'
import type { ArmTemplates } from './use-arm-templates'

/** How an arm differs from the first, word by word; a warning when that is in more than one thing, or in none. */
export function ArmDifference({
  arm,
  first,
  templates,
}: {
  arm: ArmDraft
  first: ArmDraft | null
  templates: ArmTemplates
}) {
  const asked = askedBy(arm, templates)
  const firstAsked = first && askedBy(first, templates)
  if (!asked || !firstAsked) return null
  const differences = armDifferences(firstAsked, asked)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 className="text-small font-medium">Different from A</h3>
      <DifferenceList differences={differences} />
      {differences.count > 1 && (
        <p role="status" className="border-l-3 border-mark pl-2 text-small">
          This differs from A in more than one thing. Whatever people prefer, nobody will know for which of them.
        </p>
      )}
    </div>
  )
}

function askedBy(arm: ArmDraft, templates: ArmTemplates) {
  const view = templates.of(arm.templateVersionId)?.view
  const settings = view && settingsOf(arm, view)
  return settings ? { body: view.body, values: arm.values, settings } : null
}

function settingsOf({ settings }: ArmDraft, view: TemplateView) {
  const reading = readSettings(withLocks(view, { ...settings, values: {}, n: '1' }))
  return reading.ok ? reading.settings : null
}
