import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { SettingName } from '@/lib/template/schema'
import { Setting } from './setting'
import type { TemplateFormHandle } from './template-form-handle'
import { useTemplateSentence } from './use-template-sentence'

/** A setting with a list of choices, which may be another list with another model. `labels` by value, in order. */
export function SettingSelect({
  form,
  name,
  label,
  labels,
  onChange,
}: TemplateFormHandle & {
  name: SettingName
  label: string
  labels: Record<string, string>
  onChange?: () => void
}) {
  const path = `settings.${name}` as const
  const value = useWatch({ control: form.control, name: path })
  const sentence = useTemplateSentence({ form }, path)
  const choose = (chosen: string) => {
    form.setValue(path, chosen, { shouldDirty: true })
    form.clearErrors(path)
    onChange?.()
  }
  const choices = Object.entries(Object.hasOwn(labels, value) ? labels : { ...labels, [value]: value })
  return (
    <Setting form={form} name={name} label={label}>
      <Field label={label} error={sentence}>
        {wiring => (
          <Select {...wiring} name={path} value={value} onChange={event => choose(event.target.value)}>
            {choices.map(([choice, words]) => (
              <option key={choice} value={choice}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </Setting>
  )
}
