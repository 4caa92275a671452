import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { retyped } from '@/lib/template/retype'
import { fieldTypes } from '@/lib/template/schema'
import { typeWords } from '@/lib/template/type-words'
import type { FieldPlace } from './template-form-handle'
import { useTemplateSentence } from './use-template-sentence'

export function FieldTypeSelect({ form, place }: FieldPlace) {
  const path = `fields.${place}` as const
  const type = useWatch({ control: form.control, name: `${path}.type` })
  const change = (chosen: string) => {
    const next = fieldTypes.find(known => known === chosen)
    if (next) form.setValue(path, retyped(form.getValues(path), next), { shouldDirty: true })
    form.clearErrors(path)
  }
  return (
    <Field label="Type" error={useTemplateSentence({ form }, `${path}.type`)}>
      {wiring => (
        <Select {...wiring} name={`${path}.type`} value={type} onChange={event => change(event.target.value)}>
          {fieldTypes.map(known => (
            <option key={known} value={known}>
              {typeWords[known]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
