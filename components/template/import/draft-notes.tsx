import { Notice } from '@/components/ui/notice'
import type { Draft } from '@/lib/template/exchange/draft'
import { NoteList } from './note-list'

/** What was not understood, what means less here, and what forbids importing it. */
export function DraftNotes({ draft: { problems, leftovers, remarks } }: { draft: Draft }) {
  return (
    <>
      {problems.length > 0 && (
        <Notice urgent role="alert" title="This template cannot be imported as it is.">
          <ul className="grid gap-1">
            {problems.map(problem => (
              <li key={problem} className="wrap-anywhere">
                {problem}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <NoteList heading={`Not understood: ${leftovers.length}`} notes={leftovers} />
      <NoteList heading="Please note" notes={remarks} />
    </>
  )
}
