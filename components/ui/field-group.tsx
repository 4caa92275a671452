import { type ReactNode, useId } from 'react'
import { describedBy, FieldNotes, type Notes } from './field-notes'

/** Several inputs under one name, with the help and error of them all. */
export function FieldGroup({ legend, children, ...notes }: Notes & { legend: string; children: ReactNode }) {
  const id = useId()
  return (
    <fieldset aria-describedby={describedBy(id, notes)} className="grid min-w-0 content-start gap-1.5">
      <legend className="mb-1.5 text-small font-medium">{legend}</legend>
      {children}
      <FieldNotes id={id} notes={notes} />
    </fieldset>
  )
}
