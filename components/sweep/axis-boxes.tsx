import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import type { Offer } from '@/lib/sweep/offers'
import type { SweepMode } from '@/lib/sweep/schema'
import { valuesOf } from './axis-text'

/** Values of several lines, each in a box of its own. An empty box stays until it is removed, and is no value. */
export function AxisBoxes({
  offer,
  values,
  mode,
  onValues,
}: {
  offer: Offer
  values: readonly string[]
  mode: SweepMode
  onValues: (values: string[]) => void
}) {
  const [boxes, setBoxes] = useState<readonly string[]>(values.length === 0 ? [''] : values)
  const show = (next: string[]) => {
    setBoxes(next)
    onValues(valuesOf(next, mode))
  }
  return (
    <div className="grid gap-2.5">
      {boxes.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place; nothing else names it.
        <div key={at} className="grid gap-1">
          <Field label={`${offer.label} ${at + 1}`} help={offer.isList ? 'One option a line.' : undefined}>
            {wiring => (
              <TextArea
                {...wiring}
                rows={2}
                dir="auto"
                value={value}
                onChange={event => show(boxes.with(at, event.target.value))}
              />
            )}
          </Field>
          {boxes.length > 1 && (
            <Button
              variant="plain"
              className="min-h-6 justify-self-end text-small"
              onClick={() => show(boxes.toSpliced(at, 1))}
              aria-label={`Remove ${offer.label} ${at + 1}`}
            >
              Remove
            </Button>
          )}
        </div>
      ))}
      <Button className="justify-self-start text-small" onClick={() => show([...boxes, ''])}>
        Another value
      </Button>
    </div>
  )
}
