import type { Note } from '@/lib/template/exchange/note'

/** Characters of the source that tell a place. */
const mostShown = 160

/** Stretches of the source, each with its line and a sentence. */
export function NoteList({ heading, notes }: { heading: string; notes: readonly Note[] }) {
  if (notes.length === 0) return null
  return (
    <section aria-label={heading} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 className="text-small font-bold">{heading}</h3>
      <ul className="grid gap-2.5 text-small">
        {notes.map(({ text, line, message }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand in a source twice, and notes never move.
          <li key={position} className="grid gap-0.5">
            {(text || line > 0) && (
              <span className="wrap-anywhere">
                {line > 0 && <span className="text-soft">Line {line} </span>}
                <bdi className="font-mono">{text.length > mostShown ? `${text.slice(0, mostShown)}…` : text}</bdi>
              </span>
            )}
            <span className="text-soft">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
