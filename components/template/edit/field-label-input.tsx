import { nameOf } from '@/lib/template/label'
import { lineLimit } from '@/lib/template/limits'
import { useEdited } from './edited'
import { FormInput } from './form-input'
import { otherNames, renameField } from './rename-field'
import type { FieldPlace } from './template-form-handle'

/** What people read above a field. A new field takes its name from it, too. */
export function FieldLabelInput(at: FieldPlace) {
  const { form, place } = at
  const { names } = useEdited()
  const nameAfterLabel = () => {
    const { name, label } = form.getValues(`fields.${place}`)
    if (label.trim() && isUnnamed(name)) renameField(at, name, nameOf(label, [...names, ...otherNames(at)]))
  }
  return (
    <FormInput
      form={form}
      path={`fields.${place}.label`}
      label="Label"
      maxLength={lineLimit}
      placeholder="Hair colour"
      onBlur={nameAfterLabel}
    />
  )
}

/** The name a field has before anybody gave it one. */
const isUnnamed = (name: string): boolean => /^field(_\d+)?$/.test(name)
