import { type ReactNode, useId } from 'react'

/** What an input needs to belong to its label, help and error. */
export type FieldWiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/**
 * A labelled input with its help, warning and error. The error is an alert; the mark's edge never carries it alone.
 * @param props.children draws the input from the wiring it is given
 */
export function Field(props: {
  label: string
  help?: ReactNode
  error?: ReactNode
  warning?: ReactNode
  className?: string
  children: (wiring: FieldWiring) => ReactNode
}) {
  const id = useId()
  const notes = [
    props.error && { key: 'error', node: props.error },
    props.warning && !props.error && { key: 'warning', node: props.warning },
    props.help && { key: 'help', node: props.help },
  ].filter(note => !!note)
  const wiring: FieldWiring = {
    id,
    ...(notes.length > 0 && { 'aria-describedby': notes.map(note => `${id}-${note.key}`).join(' ') }),
    ...(props.error && { 'aria-invalid': true }),
  }
  return (
    <div className={`grid content-start gap-1.5 ${props.className ?? ''}`}>
      <label htmlFor={id} className="text-small font-medium">
        {props.label}
      </label>
      {props.children(wiring)}
      {notes.map(note => (
        <div
          key={note.key}
          id={`${id}-${note.key}`}
          role={note.key === 'error' ? 'alert' : undefined}
          className={note.key === 'error' ? 'border-l-3 border-mark pl-2 text-small' : 'text-small text-soft'}
        >
          {note.node}
        </div>
      ))}
    </div>
  )
}
