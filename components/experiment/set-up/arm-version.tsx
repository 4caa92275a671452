import { useState } from 'react'
import { templatePage } from '@/components/template/addresses'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { ArmDraft } from '@/lib/experiment/draft'
import type { ArmTemplate } from '@/lib/experiment/set-up-start'
import type { TemplateChoice } from '@/lib/template/schema'
import type { ArmTemplates } from './use-arm-templates'
import { withTemplate } from './with-template'

/** Which template an arm uses, and which version of it. */
export function ArmVersion({
  arm,
  letter,
  templates,
  choices,
  error,
  onChange,
}: {
  arm: ArmDraft
  letter: string
  templates: ArmTemplates
  choices: readonly TemplateChoice[]
  error: string | undefined
  onChange: (arm: ArmDraft) => void
}) {
  const [hasFailed, setFailed] = useState(false)
  const template = templates.of(arm.templateVersionId)
  const take = async (asked: Parameters<ArmTemplates['fetch']>[0]) => {
    const found = await templates.fetch(asked)
    setFailed(found === null)
    if (found) onChange(withTemplate(arm, found.view, found.view.templateId === template?.view.templateId))
  }
  const problem = error ?? (hasFailed ? 'That version could not be fetched. Choose it again.' : undefined)
  return (
    <div className="grid gap-1.5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2.5">
        <Field label={`Template of ${letter}`} error={problem}>
          {wiring => (
            <Select
              {...wiring}
              value={template?.view.slug ?? ''}
              onChange={event => take({ template: event.target.value })}
            >
              {!template && <option value="">Choose…</option>}
              {template && !choices.some(({ slug }) => slug === template.view.slug) && (
                <option value={template.view.slug}>{template.view.name}</option>
              )}
              {choices.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={`Version of ${letter}`}>
          {wiring => (
            <Select
              {...wiring}
              value={arm.templateVersionId}
              onChange={event => take({ version: event.target.value })}
              className="w-auto!"
            >
              {(template?.versions ?? []).map(({ id, number }) => (
                <option key={id} value={id}>
                  {number}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {template && <OtherWords template={template} />}
    </div>
  )
}

function OtherWords({ template: { view } }: { template: ArmTemplate }) {
  return (
    <p className="text-small text-soft">
      For other words, save{' '}
      <a
        href={templatePage(view.slug)}
        target="_blank"
        rel="noreferrer"
        className="underline decoration-line underline-offset-4 hover:text-ink"
      >
        another version
      </a>{' '}
      and choose it here.
    </p>
  )
}
