import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Offer } from '@/lib/sweep/offers'

/** Chooses what else to try. A press adds it: with the arrow keys a select changes at every step. */
export function AddAxis({
  offers,
  isFirst,
  problem,
  onAdd,
}: {
  /** What is not tried yet. */
  offers: readonly Offer[]
  isFirst: boolean
  problem: string | undefined
  onAdd: (offer: Offer) => void
}) {
  const [chosen, setChosen] = useState('')
  const offer = offers.find(one => keyOf(one) === chosen) ?? offers[0]
  if (!offer) return null
  return (
    <Field label={isFirst ? 'Field or setting to try' : 'Another field or setting'} error={problem}>
      {wiring => (
        <div className="flex gap-2.5">
          <Select {...wiring} value={keyOf(offer)} onChange={event => setChosen(event.target.value)}>
            <Group label="Fields" offers={offers.filter(({ kind }) => kind === 'field')} />
            <Group label="Settings" offers={offers.filter(({ kind }) => kind === 'setting')} />
          </Select>
          <Button onClick={() => onAdd(offer)}>Add</Button>
        </div>
      )}
    </Field>
  )
}

const keyOf = ({ kind, name }: Offer): string => `${kind} ${name}`

const Group = ({ label, offers }: { label: string; offers: readonly Offer[] }) =>
  offers.length > 0 && (
    <optgroup label={label}>
      {offers.map(offer => (
        <option key={keyOf(offer)} value={keyOf(offer)}>
          {offer.label}
        </option>
      ))}
    </optgroup>
  )
