import { Button } from '@/components/ui/button'
import { Field as LabelledField } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { ArmDraft } from '@/lib/experiment/draft'
import type { Field } from '@/lib/template/schema'
import { ValueInput } from './value-input'

/** The fields that an arm fills itself, the same in every row: this is how arms differ in one value. */
export function ArmValues({
  arm,
  letter,
  fields,
  errorOf,
  onChange,
}: {
  arm: ArmDraft
  letter: string
  fields: readonly Field[]
  errorOf: (name: string) => string | undefined
  onChange: (arm: ArmDraft) => void
}) {
  const own = fields.filter(({ name }) => Object.hasOwn(arm.values, name))
  const rest = fields.filter(field => !own.includes(field))
  const put = (name: string, value: string) => onChange({ ...arm, values: { ...arm.values, [name]: value } })
  const leave = (name: string) =>
    onChange({ ...arm, values: Object.fromEntries(Object.entries(arm.values).filter(([one]) => one !== name)) })
  return (
    <>
      {own.map(field => (
        <div key={field.name} className="grid gap-1">
          <ValueInput
            field={field}
            label={`${field.label} of ${letter}`}
            error={errorOf(field.name)}
            value={arm.values[field.name] ?? ''}
            onChange={value => put(field.name, value)}
          />
          <Button
            variant="plain"
            className="min-h-6 justify-self-start text-small"
            onClick={() => leave(field.name)}
            aria-label={`Leave it to the rows: ${field.label} of ${letter}`}
          >
            Leave it to the rows
          </Button>
        </div>
      ))}
      {rest.length > 0 && (
        <LabelledField label={`Let ${letter} fill a field itself`}>
          {wiring => (
            <Select
              {...wiring}
              value=""
              onChange={event =>
                put(event.target.value, fields.find(one => one.name === event.target.value)?.default ?? '')
              }
            >
              <option value="">None: the rows fill them</option>
              {rest.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </LabelledField>
      )}
    </>
  )
}
