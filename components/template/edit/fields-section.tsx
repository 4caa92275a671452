import { useState } from 'react'
import { DetailsSection } from '@/components/run/details-section'
import { UndoLine } from '@/components/settings/undo-line'
import { Button } from '@/components/ui/button'
import { mostFields } from '@/lib/template/limits'
import { useEdited } from './edited'
import { FieldRow } from './field-row'
import type { TemplateFormHandle } from './template-form-handle'
import { UnlistedRow } from './unlisted-row'
import type { FieldList } from './use-field-list'

/** The fields in the order of the form, those that only the text names last. */
export function FieldsSection({
  form,
  list,
  onInsert,
}: TemplateFormHandle & { list: FieldList; onInsert: (name: string) => void }) {
  const { rows, removed, arriving, bringBack } = list
  const { unlisted, names } = useEdited()
  const [moved, setMoved] = useState('')

  const move = (from: number, to: number) => {
    const { label, name } = form.getValues(`fields.${from}`)
    list.move(from, to)
    setMoved(`${label || name} is now ${to + 1} of ${rows.length}.`)
  }
  const add = (
    <Button className="text-small" disabled={rows.length >= mostFields} onClick={() => list.add('')}>
      Add field
    </Button>
  )
  return (
    <DetailsSection heading="Fields" action={add}>
      {rows.length + unlisted.length === 0 && (
        <p className="max-w-[62ch] text-small text-soft">
          There are no fields yet. A field is a part of the prompt that changes from run to run: the subject, the style.
        </p>
      )}
      <ul className="-mt-3 grid grid-cols-[minmax(0,1fr)] empty:hidden">
        {rows.map(({ id }, place) => (
          <FieldRow
            key={id}
            form={form}
            place={place}
            count={rows.length}
            arriving={arriving}
            onMove={to => move(place, to)}
            onRemove={() => list.remove(place)}
            onInsert={onInsert}
          />
        ))}
        {unlisted.map(field => (
          <UnlistedRow key={field.name} form={form} field={field} onList={() => list.adopt(field.name)} />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {moved}
      </p>
      {removed && (
        <UndoLine
          key={removed.field.name}
          sentence={`${removed.field.label || removed.field.name} was removed.${names.has(removed.field.name) ? ' The text still names it.' : ''}`}
          onUndo={() => bringBack(removed)}
        />
      )}
    </DetailsSection>
  )
}
