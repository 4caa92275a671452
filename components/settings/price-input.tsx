import { type FieldPath, type UseFormReturn, useFormState } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { PriceForm } from '@/lib/settings/price-form'

/** A typed figure or name with the server's sentence, which goes away as soon as it is changed. */
export function PriceInput({
  form,
  path,
  isNumber = false,
  ...field
}: {
  form: UseFormReturn<PriceForm>
  path: FieldPath<PriceForm>
  label: string
  help?: string
  className?: string
  isNumber?: boolean
}) {
  const { error } = form.getFieldState(path, useFormState({ control: form.control, name: path }))
  return (
    <Field {...field} error={error?.message}>
      {wiring => (
        <TextInput
          {...wiring}
          {...form.register(path, { onChange: () => form.clearErrors(path) })}
          inputMode={isNumber ? 'decimal' : 'text'}
          className={isNumber ? 'font-mono' : ''}
        />
      )}
    </Field>
  )
}
