import type { Ref } from 'react'
import { Field, type FieldWiring } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { Field as TemplateFieldType } from '@/lib/template/schema'
import type { EditorForm } from './editor-form'
import { registerInput } from './register-input'
import { hasSuggestions } from './style-field'
import { Suggestions } from './suggestions'
import { useSentence } from './use-sentence'

export function TemplateField({
  form,
  start,
  field,
  suggestionsRef,
}: EditorForm & { field: TemplateFieldType; suggestionsRef?: Ref<HTMLDetailsElement> }) {
  const path = `values.${field.name}` as const
  const sentence = useSentence(form, path)
  const input = registerInput(form, path, start.values[field.name] ?? '')
  return (
    <div className="grid gap-2">
      <Field label={field.label} help={field.help} error={sentence}>
        {wiring => <Control field={field} {...wiring} {...input} />}
      </Field>
      {hasSuggestions(field) && (
        <Suggestions
          field={field}
          detailsRef={suggestionsRef}
          onChoose={value => form.setValue(path, value, { shouldValidate: sentence !== null })}
        />
      )}
    </div>
  )
}

function Control({ field, ...input }: { field: TemplateFieldType } & FieldWiring & ReturnType<typeof registerInput>) {
  const shared = { ...input, 'aria-required': field.required || undefined }
  if (field.type === 'select') {
    return (
      <Select {...shared}>
        {!field.required && <option value="">None</option>}
        {field.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    )
  }
  const Typed = field.type === 'longtext' ? TextArea : TextInput
  return <Typed {...shared} dir="auto" placeholder={field.placeholder} />
}
