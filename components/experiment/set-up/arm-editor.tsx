import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { type ArmDraft, armLetter } from '@/lib/experiment/draft'
import { armNameLimit } from '@/lib/experiment/limits'
import type { TemplateChoice } from '@/lib/template/schema'
import { ArmDifference } from './arm-difference'
import { ArmSettingsFields } from './arm-settings-fields'
import { ArmValues } from './arm-values'
import { ArmVersion } from './arm-version'
import type { ArmTemplates } from './use-arm-templates'

/** One arm: the version it uses, what it fills in itself, its settings, and how it differs from the first. */
export function ArmEditor({
  arm,
  position,
  first,
  templates,
  choices,
  problems,
  onChange,
  onDuplicate,
  onRemove,
}: {
  arm: ArmDraft
  position: number
  /** The arm that it is compared with; null for the first. */
  first: ArmDraft | null
  templates: ArmTemplates
  choices: readonly TemplateChoice[]
  /** By the path below `arms`. */
  problems: Readonly<Record<string, string>>
  onChange: (arm: ArmDraft) => void
  onDuplicate: (() => void) | null
  onRemove: (() => void) | null
}) {
  const letter = armLetter(position)
  const template = templates.of(arm.templateVersionId)
  return (
    <fieldset className={`grid min-w-0 content-start gap-3.5 border-l-3 pl-4 ${edges[position] ?? 'border-line'}`}>
      <legend className="sr-only">Arm {letter}</legend>
      <div className="flex items-center gap-3">
        <span aria-hidden className="font-mono text-lead">
          {letter}
        </span>
        <div className="ml-auto flex gap-1">
          {onDuplicate && (
            <Button variant="plain" className="text-small" onClick={onDuplicate} aria-label={`Duplicate arm ${letter}`}>
              Duplicate
            </Button>
          )}
          {onRemove && (
            <Button variant="plain" className="text-small" onClick={onRemove} aria-label={`Remove arm ${letter}`}>
              Remove
            </Button>
          )}
        </div>
      </div>
      <Field label={`Name of ${letter}`} error={problems[`${position}.name`]}>
        {wiring => (
          <TextInput
            {...wiring}
            dir="auto"
            maxLength={armNameLimit}
            placeholder={position === 0 ? 'hard studio flash' : 'soft window light'}
            value={arm.name}
            onChange={event => onChange({ ...arm, name: event.target.value })}
          />
        )}
      </Field>
      <ArmVersion
        arm={arm}
        letter={letter}
        templates={templates}
        choices={choices}
        error={problems[`${position}.templateVersionId`] ?? problems[position]}
        onChange={onChange}
      />
      {template && (
        <>
          <ArmValues
            arm={arm}
            letter={letter}
            fields={template.view.fields}
            errorOf={name => problems[`${position}.values.${name}`]}
            onChange={onChange}
          />
          <ArmSettingsFields
            arm={arm}
            letter={letter}
            template={template.view}
            errorOf={name => problems[`${position}.settings.${name}`] ?? problems[`${position}.${name}`]}
            onChange={onChange}
          />
          <ArmDifference arm={arm} first={first} templates={templates} />
        </>
      )}
    </fieldset>
  )
}

/** The first two arms in the hues that the verdict shows them in. */
const edges = ['border-arm', 'border-mark']
