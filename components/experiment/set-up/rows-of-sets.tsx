import { fetchedList } from '@/components/editor/fetched-list'
import { useFetched } from '@/components/editor/use-fetched'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { RowDraft } from '@/lib/experiment/draft'
import type { Field } from '@/lib/template/schema'
import type { ValueSet } from '@/lib/value-set/schema'

/** The saved inputs of the first arm's template, each as a row. */
export function RowsOfSets({
  templateId,
  fields,
  onRows,
}: {
  templateId: string
  fields: readonly Field[]
  onRows: (rows: RowDraft[]) => void
}) {
  const { thing, hasFailed, ask } = useFetched(() =>
    fetchedList<ValueSet>(`/value-sets?template=${encodeURIComponent(templateId)}`),
  )
  const rowOf = ({ name, values }: ValueSet): RowDraft => ({
    name,
    values: Object.fromEntries(fields.map(field => [field.name, values[field.name] ?? field.default])),
  })
  return (
    <Disclosure summary="Rows from value sets" onToggle={event => event.currentTarget.open && ask()}>
      {hasFailed && (
        <p role="alert" className="text-small">
          The value sets could not be fetched. Fold this away and open it again.
        </p>
      )}
      {thing && thing.length === 0 && <p className="text-small text-soft">This template has no value sets yet.</p>}
      {thing && thing.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {thing.length > 1 && <Button onClick={() => onRows(thing.map(rowOf))}>Add all {thing.length}</Button>}
          {thing.map(set => (
            <Button key={set.id} onClick={() => onRows([rowOf(set)])} aria-label={`Add ${set.name} as a row`}>
              {set.name}
            </Button>
          ))}
        </div>
      )}
    </Disclosure>
  )
}
