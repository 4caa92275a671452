import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { shortestPassword } from '@/lib/access/limits'

/** A password that is chosen now. */
export function NewPasswordField({ label = 'Password', error }: { label?: string; error?: string | undefined }) {
  return (
    <Field
      label={label}
      error={error}
      help={error ? undefined : `At least ${shortestPassword} characters. A few words are fine.`}
    >
      {wiring => <TextInput {...wiring} type="password" name="password" autoComplete="new-password" />}
    </Field>
  )
}
