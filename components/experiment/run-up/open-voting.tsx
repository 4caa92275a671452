import { useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { openVoting } from '@/lib/experiment/actions'
import { counted } from '@/lib/experiment/statistics/words'
import type { ExperimentView } from '@/lib/experiment/view'

/** Makes the link that people vote by. From then on pairs stay as they are. */
export function OpenVoting({ experiment: { id, pairs, target } }: { experiment: ExperimentView }) {
  const [day, setDay] = useState('')
  const open = useAction(() => openVoting({ id, closesAt: endOfDay(day) }))
  const dropped = pairs.filter(({ state }) => state === 'dropped').length
  return (
    <section aria-label="Voting" className="grid justify-items-start gap-3">
      <p>
        {counted(pairs.length - dropped, 'pair')} can be voted on.
        {dropped > 0 && ` ${counted(dropped, 'pair')} had a picture refused or failed, so nobody is shown them.`} Voting
        ends when {counted(target, 'person')} have answered every pair.
      </p>
      <Button variant="primary" onClick={open.press} aria-disabled={open.isAsking}>
        Open voting
      </Button>
      <Disclosure summary="End it on a day, whoever has voted by then">
        <Field label="Last day" error={open.refusal?.fields?.closesAt}>
          {wiring => <TextInput {...wiring} type="date" value={day} onChange={event => setDay(event.target.value)} />}
        </Field>
      </Disclosure>
      {open.refusal && <RefusalLine failure={open.refusal} />}
    </section>
  )
}

/** The last moment of a day where this person is; null for none. */
const endOfDay = (day: string): number | null => (day === '' ? null : new Date(`${day}T23:59:59.999`).getTime())
