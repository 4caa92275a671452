import { useWatch } from 'react-hook-form'
import { ColorWell } from '@/components/ui/color-well'
import { Field, type FieldWiring } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { FieldForm } from '@/lib/template/field-form'
import type { FieldPlace } from './template-form-handle'
import { useTemplateSentence } from './use-template-sentence'

/** What a field holds before anyone types, in the control that fits its type. */
export function DefaultField({ form, place }: FieldPlace) {
  const path = `fields.${place}` as const
  const field = useWatch({ control: form.control, name: path })
  const sentence = useTemplateSentence({ form }, `${path}.default`)
  const set = (value: string) => {
    form.setValue(`${path}.default`, value, { shouldDirty: true })
    form.clearErrors(`${path}.default`)
  }
  return (
    <Field label="Default" help={help[field.type]} error={sentence}>
      {wiring => <Control {...wiring} name={`${path}.default`} field={field} onSet={set} />}
    </Field>
  )
}

const help: Partial<Record<FieldForm['type'], string>> = {
  list: 'One a line.',
  multiselect: 'One value a line.',
}

type ControlProps = FieldWiring & { name: string; field: FieldForm; onSet: (value: string) => void }

function Control({ field, onSet, ...input }: ControlProps) {
  const { type, default: value, options } = field
  const shared = { ...input, value, dir: 'auto' } as const
  if (type === 'boolean') return <Choices {...shared} choices={yesOrNo} onSet={onSet} />
  if (type === 'select' && !field.allowOther) {
    return <Choices {...shared} choices={choicesOf(options, value)} onSet={onSet} />
  }
  const onChange = (event: { target: { value: string } }) => onSet(event.target.value)
  if (type === 'text' || type === 'select') return <TextInput {...shared} onChange={onChange} />
  if (type === 'number') return <TextInput {...shared} inputMode="decimal" onChange={onChange} />
  if (type === 'color') return <ColorInput {...shared} onSet={onSet} />
  return <TextArea {...shared} rows={type === 'longtext' ? 3 : 2} onChange={onChange} />
}

type Shared = FieldWiring & { name: string; value: string; dir: 'auto'; onSet: (value: string) => void }
type Choice = { value: string; label: string }

const yesOrNo: Choice[] = [
  { value: '', label: 'No' },
  { value: 'true', label: 'Yes' },
]

function choicesOf(options: FieldForm['options'], value: string): Choice[] {
  const offered = options
    .map(option => ({ value: (option.value || option.label).trim(), label: option.label || option.value }))
    .filter(option => option.value)
  const isOffered = value === '' || offered.some(option => option.value === value)
  return [
    { value: '', label: 'None' },
    ...offered,
    ...(isOffered ? [] : [{ value, label: `${value} (no option any more)` }]),
  ]
}

function Choices({ choices, onSet, ...select }: Shared & { choices: Choice[] }) {
  return (
    <Select {...select} onChange={event => onSet(event.target.value)}>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  )
}

/** The words that are sent, and a well to choose them from. */
const ColorInput = ({ onSet, ...input }: Shared) => (
  <div className="flex gap-2">
    <TextInput {...input} placeholder="#c4321c" onChange={event => onSet(event.target.value)} />
    <ColorWell label="Choose the default colour" code={input.value} onChoose={onSet} />
  </div>
)
