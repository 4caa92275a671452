import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field as LabelledField } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import type { RowDraft } from '@/lib/experiment/draft'
import { counted } from '@/lib/experiment/statistics/words'
import type { Field, Values } from '@/lib/template/schema'
import { rowsOfTable } from './rows-of-table'

type Outcome = { problem: string | null; taken: string | null }

/** Rows from a spreadsheet in place of what is there. */
export function PasteRows({
  fields,
  defaults,
  onRows,
}: {
  fields: readonly Field[]
  defaults: Values
  onRows: (rows: RowDraft[]) => void
}) {
  const [text, setText] = useState('')
  const [{ problem, taken }, setOutcome] = useState<Outcome>({ problem: null, taken: null })
  const take = async () => {
    const table = await rowsOfTable(text, fields, defaults)
    if (!table.ok) return setOutcome({ problem: table.error.message, taken: null })
    const { rows, unused } = table.value
    const others = unused.length > 0 ? ` Not used, because no field is called so: ${unused.join(', ')}.` : ''
    setOutcome({ problem: null, taken: `${counted(rows.length, 'row')} taken.${others}` })
    setText('')
    onRows(rows)
  }
  return (
    <Disclosure summary="Paste a table (CSV)">
      <div className="grid gap-2.5">
        <LabelledField
          label="Table"
          help="The first row names fields; every other row is one subject. It takes the place of the rows above."
          error={problem}
        >
          {wiring => (
            <TextArea
              {...wiring}
              rows={4}
              spellCheck={false}
              dir="auto"
              className="font-mono text-small"
              placeholder={`${fields
                .slice(0, 2)
                .map(({ label }) => label)
                .join(',')}\n…`}
              value={text}
              onChange={event => setText(event.target.value)}
            />
          )}
        </LabelledField>
        <Button className="justify-self-start" onClick={take}>
          Use these rows
        </Button>
        {taken && (
          <p role="status" className="text-small">
            {taken}
          </p>
        )}
      </div>
    </Disclosure>
  )
}
