import { FieldGroup } from '@/components/ui/field-group'
import { fieldHelp } from '@/lib/template/field-help'
import { linesOf } from '@/lib/template/values'
import { takeEarlyInput } from './early-input'
import type { ValueProps } from './editor-form'
import { OptionLine, OptionPicture } from './option-choice'
import { OtherLines } from './other-lines'
import { useValue } from './use-value'

/** Any of the options, and other words where the field takes them. */
export function MultiselectValue({ field, sentence, ...editor }: ValueProps) {
  const { value, current, set, ref } = useValue(editor, field.name)
  const offered = field.options.map(option => option.value)
  const chosen = linesOf(value)
  const write = (isChosen: (option: string) => boolean, others: string[]) =>
    set([...offered.filter(isChosen), ...others].join('\n'))
  const toggle = (option: string, isOn: boolean) => {
    const lines = linesOf(current())
    const others = lines.filter(line => !offered.includes(line))
    write(one => (one === option ? isOn : lines.includes(one)), others)
  }
  const isPictured = field.options.some(option => option.thumbnail)
  const Option = isPictured ? OptionPicture : OptionLine
  const shape = isPictured ? 'grid-cols-3 gap-2 p-0.5' : 'rounded-control border border-control p-1'
  return (
    <FieldGroup legend={field.label} help={fieldHelp(field)} error={sentence}>
      <div className={`grid max-h-96 overflow-y-auto ${shape}`}>
        {field.options.map((option, position) => (
          <Option
            key={option.value}
            option={option}
            type="checkbox"
            name={`values.${field.name}`}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={event => toggle(option.value, event.target.checked)}
            ref={box => {
              const isTouched = box !== null && box.checked !== chosen.includes(option.value)
              takeEarlyInput(box, isTouched ? box.checked : null, isOn => toggle(option.value, isOn))
              if (position === 0) ref(box)
            }}
          />
        ))}
      </div>
      {field.allowOther && (
        <OtherLines
          label={`${field.label}, others, one per line`}
          lines={chosen.filter(line => !offered.includes(line))}
          onWrite={others => write(option => chosen.includes(option), others)}
        />
      )}
    </FieldGroup>
  )
}
