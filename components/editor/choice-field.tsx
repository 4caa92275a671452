import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { RunForm } from '@/lib/run/form-defaults'
import type { EditorForm } from './editor-form'
import { LockedSetting, TriedSetting } from './locked-setting'
import { registerInput } from './register-input'
import { useSentence } from './use-sentence'

/** One setting with a fixed list of choices. `labels` by value, in their order. */
export function ChoiceField({
  form,
  start,
  name,
  label,
  labels,
  className,
  isLocked = false,
  isTried = false,
  onChange,
}: EditorForm & {
  name: Exclude<keyof RunForm, 'values'>
  label: string
  labels: Record<string, string>
  className?: string
  isLocked?: boolean
  /** Several values of it are tried. */
  isTried?: boolean
  onChange?: () => void
}) {
  const sentence = useSentence(form, name)
  if (isTried) return <TriedSetting label={label} className={className} />
  if (isLocked) {
    const words = labels[start[name]] ?? start[name]
    return <LockedSetting label={label} words={words} error={sentence} className={className} />
  }
  return (
    <Field label={label} error={sentence} className={className}>
      {wiring => (
        <Select {...wiring} {...registerInput(form, name, start[name], { onChange })}>
          {Object.entries(labels).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
