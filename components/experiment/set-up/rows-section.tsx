import { DetailsSection } from '@/components/run/details-section'
import { Button } from '@/components/ui/button'
import type { RowDraft } from '@/lib/experiment/draft'
import { fewestUnits, mostRows } from '@/lib/experiment/limits'
import type { DraftSection } from './draft-section'
import { PasteRows } from './paste-rows'
import { RowEditor } from './row-editor'
import { rowFields } from './row-fields'
import { RowsOfSets } from './rows-of-sets'
import type { ArmTemplates } from './use-arm-templates'

/** On what the arms are compared: the subjects. Every arm makes a picture of each. */
export function RowsSection({ draft, templates, problems, onChange }: DraftSection & { templates: ArmTemplates }) {
  const { rows, arms } = draft
  const fields = rowFields(draft, templates)
  const defaults = Object.fromEntries(fields.map(field => [field.name, field.default]))
  const put = (at: number, ...next: RowDraft[]) => onChange({ rows: rows.toSpliced(at, 1, ...next) })
  const add = (...more: RowDraft[]) => onChange({ rows: [...rows.filter(isFilled), ...more].slice(0, mostRows) })
  const templateId = templates.of(arms[0]?.templateVersionId ?? '')?.view.templateId
  return (
    <DetailsSection heading={`Rows (${rows.length})`}>
      <p className="max-w-[62ch] text-small text-soft">
        A row is one subject: the same in every arm. With fewer than {fewestUnits} rows no votes can decide, and more
        pairs of one row do not replace rows.
      </p>
      {problems.rows && (
        <p role="alert" className="border-l-3 border-mark pl-2 text-small">
          {problems.rows}
        </p>
      )}
      {fields.length === 0 ? (
        <p className="text-small">The arms fill every field themselves: there is one row, and its pairs decide.</p>
      ) : (
        <ol className="grid">
          {rows.map((row, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is frozen; nothing else names it.
            <li key={position} className="border-t border-line py-3.5 first:border-0 first:pt-0">
              <RowEditor
                row={row}
                position={position}
                fields={fields}
                problems={problems}
                onChange={next => put(position, next)}
                onRemove={rows.length > 1 ? () => put(position) : null}
              />
            </li>
          ))}
        </ol>
      )}
      {fields.length > 0 && (
        <>
          {rows.length < mostRows && (
            <Button
              onClick={() => onChange({ rows: [...rows, { name: '', values: defaults }] })}
              className="justify-self-start"
            >
              Add a row
            </Button>
          )}
          {templateId && <RowsOfSets templateId={templateId} fields={fields} onRows={more => add(...more)} />}
          <PasteRows fields={fields} defaults={defaults} onRows={pasted => onChange({ rows: pasted })} />
        </>
      )}
    </DetailsSection>
  )
}

/** A first row that nobody typed into gives way to rows that come from elsewhere. */
const isFilled = ({ name, values }: RowDraft): boolean => [name, ...Object.values(values)].some(text => text.trim())
