import { useId } from 'react'
import { describedBy, FieldNotes } from '@/components/ui/field-notes'
import { fieldHelp } from '@/lib/template/field-help'
import { isOn } from '@/lib/template/values'
import { takeEarlyInput } from './early-input'
import type { ValueProps } from './editor-form'
import { useValue } from './use-value'

export function BooleanValue({ field, sentence, ...editor }: ValueProps) {
  const id = useId()
  const { value, set, ref } = useValue(editor, field.name)
  const notes = { help: fieldHelp(field), error: sentence }
  const write = (isChecked: boolean) => set(isChecked ? 'true' : '')
  return (
    <div>
      <label className="flex min-h-8 items-start gap-2.5 py-1 text-small font-medium pointer-coarse:min-h-11 pointer-coarse:py-3">
        <input
          type="checkbox"
          name={`values.${field.name}`}
          className="mt-px size-4.5 shrink-0 accent-ink"
          aria-describedby={describedBy(id, notes)}
          aria-invalid={sentence ? true : undefined}
          checked={isOn(value)}
          onChange={event => write(event.target.checked)}
          ref={box => {
            takeEarlyInput(box, box && box.checked !== isOn(value) ? box.checked : null, write)
            ref(box)
          }}
        />
        {field.label}
      </label>
      <div className="grid gap-1.5 pl-7 empty:hidden">
        <FieldNotes id={id} notes={notes} />
      </div>
    </div>
  )
}
