import type { KeyboardEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { ColorWell } from '@/components/ui/color-well'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { fieldHelp } from '@/lib/template/field-help'
import { isWhole, stepped } from '@/lib/template/number'
import type { ValueProps } from './editor-form'
import { registerInput } from './register-input'

/** Whatever is typed: words, lines, a number, a colour. */
export function TypedValue({ form, start, field, sentence }: ValueProps) {
  const path = `values.${field.name}` as const
  const input = {
    ...registerInput(form, path, start.values[field.name] ?? ''),
    'aria-required': field.required || undefined,
    placeholder: field.placeholder,
  }
  const set = (value: string) => form.setValue(path, value, { shouldValidate: sentence !== null })
  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null
    if (direction === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    set(stepped(field, event.currentTarget.value, direction))
  }
  return (
    <Field label={field.label} help={fieldHelp(field)} error={sentence}>
      {wiring => {
        const shared = { ...wiring, ...input }
        if (field.type === 'longtext') return <TextArea {...shared} dir="auto" />
        if (field.type === 'list') return <TextArea {...shared} dir="auto" rows={3} />
        if (field.type === 'number') {
          return <TextInput {...shared} inputMode={isWhole(field) ? 'numeric' : 'decimal'} onKeyDown={step} />
        }
        if (field.type !== 'color') return <TextInput {...shared} dir="auto" />
        return (
          <div className="flex gap-2">
            <TextInput {...shared} dir="auto" />
            <WatchedWell form={form} field={field} onChoose={set} />
          </div>
        )
      }}
    </Field>
  )
}

function WatchedWell({
  form,
  field,
  onChoose,
}: Pick<ValueProps, 'form' | 'field'> & { onChoose: (code: string) => void }) {
  const code = useWatch({ control: form.control, name: `values.${field.name}` }) ?? ''
  return <ColorWell label={`Choose ${field.label}`} code={code} onChoose={onChoose} />
}
