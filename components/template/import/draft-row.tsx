import { useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { TextInput } from '@/components/ui/text-input'
import type { Draft } from '@/lib/template/exchange/draft'
import { lineLimit } from '@/lib/template/limits'
import { DraftNotes } from './draft-notes'
import { FormPreview } from './form-preview'

/** One template of a list. Its form is only made when somebody looks at it: there may be two hundred. */
export function DraftRow({
  draft,
  name,
  number,
  isTaken,
  error,
  onName,
  onTake,
}: {
  draft: Draft
  name: string
  number: number
  isTaken: boolean
  error: string | undefined
  onName: (name: string) => void
  onTake: (isTaken: boolean) => void
}) {
  const [isOpen, setIsOpen] = useState(false)
  const isImpossible = draft.problems.length > 0
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 py-2.5">
      <input
        type="checkbox"
        aria-label={`Import ${name || `template ${number}`}`}
        checked={isTaken}
        disabled={isImpossible}
        onChange={event => onTake(event.target.checked)}
        className="size-4.5 accent-ink"
      />
      <TextInput
        dir="auto"
        aria-label={`Name of template ${number}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `name-${number}` : undefined}
        value={name}
        maxLength={lineLimit}
        onChange={event => onName(event.target.value)}
      />
      <div className="col-start-2 grid grid-cols-[minmax(0,1fr)]">
        {error && (
          <p id={`name-${number}`} role="alert" className="border-l-3 border-mark pl-2 text-small">
            {error}
          </p>
        )}
        <Disclosure summary={summaryOf(draft)} onToggle={event => setIsOpen(event.currentTarget.open)}>
          {isOpen && (
            <div className="grid grid-cols-[minmax(0,1fr)] gap-5 pb-3">
              <FormPreview key={JSON.stringify(draft.content)} content={draft.content} />
              <DraftNotes draft={draft} />
            </div>
          )}
        </Disclosure>
      </div>
    </li>
  )
}

function summaryOf({ content, leftovers, problems }: Draft): string {
  const fields = content.fields.length
  const parts = [
    fields === 0 ? 'no fields' : fields === 1 ? '1 field' : `${fields} fields`,
    leftovers.length > 0 ? `${leftovers.length} not understood` : '',
    problems.length > 0 ? 'cannot be imported' : '',
  ]
  return parts.filter(Boolean).join(', ')
}
