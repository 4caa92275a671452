import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

/** A password that is known already. */
export function PasswordField({
  label = 'Password',
  name = 'password',
  error,
}: {
  label?: string
  name?: string
  error?: string | undefined
}) {
  return (
    <Field label={label} error={error}>
      {wiring => <TextInput {...wiring} type="password" name={name} autoComplete="current-password" />}
    </Field>
  )
}
