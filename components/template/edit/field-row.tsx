import { useLayoutEffect, useState } from 'react'
import { get, useFormState, useWatch } from 'react-hook-form'
import { FieldDetails } from './field-details'
import { FieldSummary } from './field-summary'
import { OrderButtons } from './order-buttons'
import type { FieldPlace } from './template-form-handle'

/** One field: a line that says what it is, and behind it all that can be set. */
export function FieldRow({
  form,
  place,
  count,
  arriving,
  onMove,
  onRemove,
  onInsert,
}: FieldPlace & {
  count: number
  /** The field that was just added, by name. */
  arriving: string | null
  onMove: (to: number) => void
  onRemove: () => void
  onInsert: (name: string) => void
}) {
  const [name, label] = useWatch({ control: form.control, name: [`fields.${place}.name`, `fields.${place}.label`] })
  const { errors } = useFormState({ control: form.control, name: `fields.${place}` })
  const [isOpen, setIsOpen] = useState(name === arriving)
  const isWrong = get(errors, `fields.${place}`) !== undefined
  // Before the paint, because a folded field cannot take the focus. It may be folded again while it is wrong.
  useLayoutEffect(() => {
    if (isWrong) setIsOpen(true)
  }, [isWrong])
  return (
    <li className="relative border-b border-line">
      <details open={isOpen} onToggle={event => setIsOpen(event.currentTarget.open)} className="group/field">
        <FieldSummary form={form} place={place} />
        {isOpen && <FieldDetails form={form} place={place} onRemove={onRemove} onInsert={onInsert} />}
      </details>
      <div className="absolute top-1.5 right-0 flex">
        <OrderButtons what={label || name} place={place} count={count} onMove={onMove} />
      </div>
    </li>
  )
}
