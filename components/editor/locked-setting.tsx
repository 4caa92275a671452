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

/** A setting of which several values are tried: the form's own does not count. */
export const TriedSetting = ({ label, className }: { label: string; className?: string }) => (
  <Field label={label} help="Its values are below." className={className}>
    {wiring => <TextInput {...wiring} readOnly value="Several" className="border-line! bg-transparent!" />}
  </Field>
)
