import { FieldGroup } from '@/components/ui/field-group'
import { fieldHelp } from '@/lib/template/field-help'
import type { FieldOption } from '@/lib/template/schema'
import { takeEarlyInput } from './early-input'
import type { ValueProps } from './editor-form'
import { OptionPicture } from './option-choice'
import { OtherWords } from './other-words'
import { otherChoice, useChoice } from './use-choice'

/** A select whose options have pictures: a native one could not show them. */
export function PicturedValue({ field, sentence, ...editor }: ValueProps) {
  const { choice, choose, isOther, value, write, ref } = useChoice(editor, field)
  const choices: FieldOption[] = [
    ...(field.required ? [] : [{ value: '', label: 'None' }]),
    ...field.options,
    ...(field.allowOther ? [{ value: otherChoice, label: 'Other…' }] : []),
  ]
  const led = choices.find(option => option.value === choice) ?? choices[0]
  return (
    <FieldGroup legend={field.label} help={fieldHelp(field)} error={sentence}>
      <div className="grid max-h-96 grid-cols-3 gap-2 overflow-y-auto p-0.5">
        {choices.map(option => (
          <OptionPicture
            key={option.value}
            option={option}
            type="radio"
            name={`values.${field.name}`}
            value={option.value}
            checked={option.value === choice}
            onChange={() => choose(option.value)}
            ref={radio => {
              takeEarlyInput(radio, radio?.checked && option.value !== choice ? option.value : null, choose)
              if (option === led && !isOther) ref(radio)
            }}
          />
        ))}
      </div>
      {isOther && <OtherWords field={field} value={value} onWrite={write} inputRef={ref} />}
    </FieldGroup>
  )
}
