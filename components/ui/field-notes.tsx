import type { ReactNode } from 'react'

/** What stands under an input. A warning gives way to an error. */
export type Notes = { help?: ReactNode; error?: ReactNode; warning?: ReactNode }

const shown = ({ help, error, warning }: Notes) =>
  [
    { key: 'error', node: error },
    { key: 'warning', node: error ? null : warning },
    { key: 'help', node: help },
  ].filter(note => !!note.node)

/** The ids of the notes, for the `aria-describedby` of what they are about. */
export const describedBy = (id: string, notes: Notes): string | undefined =>
  shown(notes)
    .map(note => `${id}-${note.key}`)
    .join(' ') || undefined

/** The error is an alert; the mark's edge never carries it alone. */
export function FieldNotes({ id, notes }: { id: string; notes: Notes }) {
  return shown(notes).map(({ key, node }) => (
    <div
      key={key}
      id={`${id}-${key}`}
      role={key === 'error' ? 'alert' : undefined}
      className={key === 'error' ? 'border-l-3 border-mark pl-2 text-small' : 'text-small text-soft'}
    >
      {node}
    </div>
  ))
}
