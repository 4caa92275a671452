import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

/** A setting that the template's author locked: to be seen, not changed. What the form says of it is not asked. */
export function LockedSetting({
  label,
  words,
  error,
  className,
}: {
  label: string
  words: string
  error?: string | null
  className?: string
}) {
  return (
    <Field label={label} help="Set by the template." error={error} className={className}>
      {wiring => <TextInput {...wiring} readOnly value={words} className="border-line! bg-transparent!" />}
    </Field>
  )
}
