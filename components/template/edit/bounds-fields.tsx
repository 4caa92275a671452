import { hasTrait, isSeveral } from '@/lib/template/field-traits'
import type { FieldType } from '@/lib/template/schema'
import { FormInput } from './form-input'
import type { FieldPlace } from './template-form-handle'

/** The bounds of a value: of a number, of how many, of a text's length. */
export function BoundsFields({ form, place, type }: FieldPlace & { type: FieldType }) {
  const path = `fields.${place}` as const
  const number = { form, inputMode: 'decimal', maxLength: 20, placeholder: 'No limit' } as const
  return (
    <>
      {hasTrait(type, 'bounds') && (
        <>
          <FormInput {...number} path={`${path}.min`} label={isSeveral(type) ? 'Least entries' : 'Least'} />
          <FormInput {...number} path={`${path}.max`} label={isSeveral(type) ? 'Most entries' : 'Most'} />
        </>
      )}
      {hasTrait(type, 'step') && <FormInput {...number} path={`${path}.step`} label="Step" placeholder="Any number" />}
      {hasTrait(type, 'maxLength') && <FormInput {...number} path={`${path}.maxLength`} label="Most characters" />}
    </>
  )
}
