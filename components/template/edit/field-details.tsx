import { useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { hasTrait } from '@/lib/template/field-traits'
import { lineLimit, sentenceLimit } from '@/lib/template/limits'
import { BoundsFields } from './bounds-fields'
import { DefaultField } from './default-field'
import { useEdited } from './edited'
import { FieldLabelInput } from './field-label-input'
import { FieldNameInput } from './field-name-input'
import { FieldTypeSelect } from './field-type-select'
import { FormCheck } from './form-check'
import { FormInput } from './form-input'
import { OptionsEditor } from './options-editor'
import type { FieldPlace } from './template-form-handle'

/** All that can be set of a field. What its type has no use for is not shown. */
export function FieldDetails({
  onRemove,
  onInsert,
  ...at
}: FieldPlace & { onRemove: () => void; onInsert: (name: string) => void }) {
  const { form, place } = at
  const path = `fields.${place}` as const
  const [name, type] = useWatch({ control: form.control, name: [`${path}.name`, `${path}.type`] })
  const { names } = useEdited()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-1 pb-6 wide:pl-5.5">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] gap-4">
        <FieldLabelInput {...at} />
        <FieldNameInput {...at} />
        <FieldTypeSelect {...at} />
        <FormCheck form={form} path={`${path}.required`} className="col-span-full">
          Required
        </FormCheck>
        <DefaultField {...at} />
        {hasTrait(type, 'placeholder') && (
          <FormInput form={form} path={`${path}.placeholder`} label="Placeholder" maxLength={lineLimit} />
        )}
        <FormInput form={form} path={`${path}.help`} label="Help" maxLength={sentenceLimit} />
        <BoundsFields {...at} type={type} />
      </div>
      {hasTrait(type, 'options') && <OptionsEditor {...at} type={type} />}
      {hasTrait(type, 'allowOther') && (
        <FormCheck form={form} path={`${path}.allowOther`}>
          People may also write something of their own
        </FormCheck>
      )}
      <div className="-ml-1 flex flex-wrap gap-x-4">
        {!names.has(name) && (
          <Button variant="plain" className="text-small" onClick={() => onInsert(name)}>
            Insert into the text
          </Button>
        )}
        <Button variant="plain" className="text-small" onClick={onRemove}>
          Remove this field
        </Button>
      </div>
    </div>
  )
}
