import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { fieldHelp } from '@/lib/template/field-help'
import { takeEarlyInput } from './early-input'
import type { ValueProps } from './editor-form'
import { OtherWords } from './other-words'
import { otherChoice, useChoice } from './use-choice'

/** One of the options, or other words where the field takes them. */
export function SelectValue({ field, sentence, ...editor }: ValueProps) {
  const { choice, choose, isOther, isOffered, value, write, first, ref } = useChoice(editor, field)
  const effect = field.options.find(option => option.value === choice)?.effect
  const takeOver = (select: HTMLSelectElement | null) => {
    takeEarlyInput(select, select && select.value !== choice ? select.value : null, choose)
    if (!isOther) ref(select)
  }
  return (
    <Field label={field.label} help={[fieldHelp(field), effect].filter(Boolean).join(' ')} error={sentence}>
      {({ id, ...wiring }) => (
        <>
          <Select
            id={id}
            {...wiring}
            ref={takeOver}
            aria-required={field.required || undefined}
            value={choice}
            onChange={event => choose(event.target.value)}
          >
            {(!field.required || first === '' || value === '') && (
              <option value="">{field.required ? 'Choose…' : 'None'}</option>
            )}
            {field.options.map(option => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
            {!isOffered && !isOther && <option value={value}>{value}</option>}
            {field.allowOther && <option value={otherChoice}>Other…</option>}
          </Select>
          {isOther && <OtherWords field={field} value={value} onWrite={write} inputRef={ref} wiring={wiring} />}
        </>
      )}
    </Field>
  )
}
