import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { type PastedTable, tableOfCsv } from '@/lib/sweep/csv'
import type { Offer } from '@/lib/sweep/offers'
import type { SweepDraft } from '@/lib/sweep/schema'
import { countOf } from '@/lib/sweep/words'

type Outcome = { problem: string } | { table: PastedTable; before: SweepDraft } | null

/** Rows from a spreadsheet in place of what is there. */
export function PasteTable({
  draft,
  offers,
  onDraft,
}: {
  draft: SweepDraft
  offers: readonly Offer[]
  onDraft: (draft: SweepDraft) => void
}) {
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<Outcome>(null)

  const take = async () => {
    const table = await tableOfCsv(text, offers)
    if (!table.ok) return setOutcome({ problem: table.error.message })
    setOutcome({ table: table.value, before: draft })
    setText('')
    onDraft({ ...draft, mode: 'zip', axes: table.value.axes })
  }
  const bringBack = (before: SweepDraft) => {
    setOutcome(null)
    onDraft(before)
  }
  return (
    <Disclosure summary="Paste a table (CSV)" className="border-t border-line pt-3">
      <div className="grid gap-2.5">
        <Field
          label="Rows"
          help="The first row names fields or settings; every other row is one combination."
          error={outcome && 'problem' in outcome ? outcome.problem : null}
        >
          {wiring => (
            <TextArea
              {...wiring}
              rows={4}
              spellCheck={false}
              dir="auto"
              className="font-mono text-small"
              placeholder={'Subject,Size\n"A cup, white",1024x1024'}
              value={text}
              onChange={event => setText(event.target.value)}
            />
          )}
        </Field>
        <Button className="justify-self-start" onClick={take}>
          Use these rows
        </Button>
        {outcome && 'table' in outcome && (
          <div className="flex flex-wrap items-baseline gap-x-3 text-small">
            <p role="status">{tableWords(outcome.table)}</p>
            {outcome.before.axes.length > 0 && (
              <Button variant="plain" className="min-h-6 text-small" onClick={() => bringBack(outcome.before)}>
                Bring back what was there
              </Button>
            )}
          </div>
        )}
      </div>
    </Disclosure>
  )
}

const tableWords = ({ rows, unused }: PastedTable): string =>
  `${countOf(rows, 'row')} taken.${unused.length > 0 ? ` Not used, because nothing here is called so: ${unused.join(', ')}.` : ''}`
