import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import type { Offer } from '@/lib/sweep/offers'
import type { SweepMode } from '@/lib/sweep/schema'
import { linesOf, valuesOf } from './axis-text'

/** Values typed one a line. What is typed stays as it is, whatever is read from it. */
export function AxisLines({
  offer,
  label,
  values,
  mode,
  onValues,
}: {
  offer: Offer
  label: string
  values: readonly string[]
  mode: SweepMode
  onValues: (values: string[]) => void
}) {
  const [text, setText] = useState(() => linesOf(offer, values))
  return (
    <Field label={label}>
      {wiring => (
        <TextArea
          {...wiring}
          rows={3}
          dir="auto"
          value={text}
          onChange={event => {
            setText(event.target.value)
            onValues(valuesOf(event.target.value.split('\n'), mode))
          }}
        />
      )}
    </Field>
  )
}
