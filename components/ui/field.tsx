import { type ReactNode, useId } from 'react'
import { describedBy, FieldNotes, type Notes } from './field-notes'

/** What an input needs to belong to its label, help and error. */
export type FieldWiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/**
 * A labelled input with its help, warning and error.
 * @param props.children draws the input from the wiring it is given
 */
export function Field({
  label,
  className = '',
  children,
  ...notes
}: Notes & { label: string; className?: string; children: (wiring: FieldWiring) => ReactNode }) {
  const id = useId()
  const noteIds = describedBy(id, notes)
  const wiring: FieldWiring = {
    id,
    ...(noteIds && { 'aria-describedby': noteIds }),
    ...(notes.error && { 'aria-invalid': true }),
  }
  return (
    <div className={`grid content-start gap-1.5 ${className}`}>
      <label htmlFor={id} className="text-small font-medium">
        {label}
      </label>
      {children(wiring)}
      <FieldNotes id={id} notes={notes} />
    </div>
  )
}
