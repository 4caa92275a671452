import { Button } from '@/components/ui/button'
import { Field as LabelledField } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { RowDraft } from '@/lib/experiment/draft'
import { rowNameLimit } from '@/lib/experiment/limits'
import type { Field } from '@/lib/template/schema'
import { ValueInput } from './value-input'

/** One row: what fills the fields of every arm, and what people call it in the verdict. */
export function RowEditor({
  row,
  position,
  fields,
  problems,
  onChange,
  onRemove,
}: {
  row: RowDraft
  position: number
  fields: readonly Field[]
  problems: Readonly<Record<string, string>>
  onChange: (row: RowDraft) => void
  onRemove: (() => void) | null
}) {
  const number = position + 1
  const path = `rows.${position}`
  return (
    <fieldset className="grid min-w-0 gap-x-5 gap-y-2 wide:grid-cols-[minmax(0,1fr)_auto] wide:items-end">
      <legend className="sr-only">Row {number}</legend>
      <div className="grid gap-3 wide:grid-cols-3">
        {fields.map(field => (
          <ValueInput
            key={field.name}
            field={field}
            label={`${field.label}, row ${number}`}
            error={problems[`${path}.values.${field.name}`]}
            value={row.values[field.name] ?? ''}
            onChange={value => onChange({ ...row, values: { ...row.values, [field.name]: value } })}
          />
        ))}
        <LabelledField label={`Name of row ${number}`} error={problems[`${path}.name`] ?? problems[path]}>
          {wiring => (
            <TextInput
              {...wiring}
              dir="auto"
              maxLength={rowNameLimit}
              placeholder="as its first value"
              value={row.name}
              onChange={event => onChange({ ...row, name: event.target.value })}
            />
          )}
        </LabelledField>
      </div>
      {onRemove && (
        <Button
          variant="plain"
          className="justify-self-start text-small wide:mb-1"
          onClick={onRemove}
          aria-label={`Remove row ${number}`}
        >
          Remove
        </Button>
      )}
    </fieldset>
  )
}
