import type { Ref } from 'react'
import type { FieldWiring } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { Field } from '@/lib/template/schema'

/** A person's own words, in place of an option. */
export function OtherWords({
  field,
  value,
  onWrite,
  inputRef,
  wiring,
}: {
  field: Field
  value: string
  onWrite: (words: string) => void
  inputRef: Ref<HTMLInputElement>
  wiring?: Omit<FieldWiring, 'id'>
}) {
  return (
    <TextInput
      {...wiring}
      ref={inputRef}
      aria-label={`${field.label}, in your own words`}
      dir="auto"
      placeholder={field.placeholder}
      value={value}
      onChange={event => onWrite(event.target.value)}
    />
  )
}
