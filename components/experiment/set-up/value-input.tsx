import { useId } from 'react'
import { type FieldWiring, Field as LabelledField } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { Field } from '@/lib/template/schema'

type Typed = { value: string; onChange: (value: string) => void }

/** The value of a template's field, outside the playground's form: plainer, because there are many of them at once. */
export function ValueInput({
  field,
  label,
  error,
  ...typed
}: Typed & { field: Field; label: string; error: string | undefined }) {
  return (
    <LabelledField label={label} error={error}>
      {wiring => <Input field={field} wiring={wiring} {...typed} />}
    </LabelledField>
  )
}

function Input({ field, wiring, value, onChange }: Typed & { field: Field; wiring: FieldWiring }) {
  const listId = useId()
  const change = (event: { target: { value: string } }) => onChange(event.target.value)
  const shared = { ...wiring, value, onChange: change }
  if (field.type === 'boolean') {
    return (
      <Select {...shared}>
        <option value="">No</option>
        <option value="true">Yes</option>
      </Select>
    )
  }
  if (field.type === 'select' && !field.allowOther) {
    return (
      <Select {...shared}>
        <option value="">{field.required ? 'Choose…' : 'None'}</option>
        {field.options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    )
  }
  if (field.type === 'longtext' || field.type === 'list' || field.type === 'multiselect')
    return <TextArea {...shared} dir="auto" rows={2} />
  return (
    <>
      <TextInput
        {...shared}
        dir="auto"
        placeholder={field.placeholder}
        list={field.options.length > 0 ? listId : undefined}
      />
      {field.options.length > 0 && (
        <datalist id={listId}>
          {field.options.map(option => (
            <option key={option.value} value={option.value} label={option.label} />
          ))}
        </datalist>
      )}
    </>
  )
}
