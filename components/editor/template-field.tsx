import type { ReactNode, Ref } from 'react'
import type { Field, FieldType } from '@/lib/template/schema'
import { linesOf } from '@/lib/template/values'
import { BooleanValue } from './boolean-value'
import type { EditorForm, ValueProps } from './editor-form'
import { MultiselectValue } from './multiselect-value'
import { PicturedValue } from './pictured-value'
import { SelectValue } from './select-value'
import { hasSuggestions } from './style-field'
import { Suggestions } from './suggestions'
import { TypedValue } from './typed-value'
import { useSentence } from './use-sentence'

/** A field of a template as its type asks for it. */
export function TemplateField({
  form,
  start,
  field,
  suggestionsRef,
}: EditorForm & { field: Field; suggestionsRef?: Ref<HTMLDetailsElement> }) {
  const path = `values.${field.name}` as const
  const sentence = useSentence(form, path)
  const Value = inputsOf(field)
  const suggest = (value: string) => {
    const suggested = field.type === 'list' ? [...linesOf(form.getValues(path) ?? ''), value].join('\n') : value
    form.setValue(path, suggested, { shouldValidate: sentence !== null })
  }
  return (
    <div className="grid gap-2">
      <Value form={form} start={start} field={field} sentence={sentence} />
      {hasSuggestions(field) && <Suggestions field={field} detailsRef={suggestionsRef} onChoose={suggest} />}
    </div>
  )
}

const values: Partial<Record<FieldType, (props: ValueProps) => ReactNode>> = {
  boolean: BooleanValue,
  multiselect: MultiselectValue,
  select: SelectValue,
}

const inputsOf = ({ type, options }: Field) =>
  type === 'select' && options.some(option => option.thumbnail) ? PicturedValue : (values[type] ?? TypedValue)
