'use client'

import { useState } from 'react'
import type { Field, TemplateDetail } from '@/lib/template/schema'
import type { ValueSet } from '@/lib/value-set/schema'
import { NoValueSets } from './no-value-sets'
import { RemovedValueSet } from './removed-value-set'
import { ValueSetRow } from './value-set-row'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The value sets of a template. One that was just removed leaves a line with the way back in its place. */
export function ValueSetList({
  template: { id, slug, publishedVersionId },
  fields,
  sets,
  mayEdit,
}: {
  template: Pick<TemplateDetail, 'id' | 'slug' | 'publishedVersionId'>
  fields: readonly Field[]
  sets: readonly ValueSet[]
  mayEdit: boolean
}) {
  const [removed, setRemoved] = useState<readonly ValueSet[]>([])
  const gone = removed.filter(set => !sets.some(({ name }) => name === set.name))
  const rows = [...sets.map(set => ({ set, isGone: false })), ...gone.map(set => ({ set, isGone: true }))].sort(
    (one, other) => collator.compare(one.set.name, other.set.name),
  )
  if (rows.length === 0) return <NoValueSets slug={slug} mayUse={publishedVersionId !== null} />
  return (
    <ul aria-label="Value sets" className="grid grid-cols-[minmax(0,1fr)]">
      {rows.map(({ set, isGone }) => (
        <li key={set.id} className="border-t border-line py-4">
          {isGone ? (
            <RemovedValueSet templateId={id} set={set} />
          ) : (
            <ValueSetRow
              slug={slug}
              set={set}
              fields={fields}
              mayUse={publishedVersionId !== null}
              mayEdit={mayEdit}
              onRemove={() => setRemoved(before => [...before, set])}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
