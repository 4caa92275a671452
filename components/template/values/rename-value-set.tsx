import { type FormEvent, useState } from 'react'
import { takeFocus } from '@/components/run/focus'
import { RefusalWay } from '@/components/run/refusal-way'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { renameValueSet } from '@/lib/value-set/actions'
import { setNameLimit } from '@/lib/value-set/limits'
import type { ValueSet } from '@/lib/value-set/schema'

/** The name of a set as a field. Escape leaves it as it was. */
export function RenameValueSet({
  set: { id, name },
  onRenamed,
  onLeave,
}: {
  set: ValueSet
  onRenamed: (formerName: string) => void
  onLeave: () => void
}) {
  const [typed, setTyped] = useState(name)
  const { press, refusal, isAsking } = useAction(
    () => renameValueSet({ id, name: typed }),
    () => {
      onRenamed(name)
      onLeave()
    },
  )
  const save = (event: FormEvent) => {
    event.preventDefault()
    press()
  }
  return (
    <form
      onSubmit={save}
      onKeyDown={event => event.key === 'Escape' && onLeave()}
      className="flex max-w-xl flex-wrap items-start gap-2"
    >
      <Field
        label="Name"
        error={
          refusal && (
            <>
              {refusal.message} <RefusalWay failure={refusal} />
            </>
          )
        }
        className="min-w-0 flex-1 basis-56"
      >
        {wiring => (
          <TextInput
            {...wiring}
            ref={takeFocus}
            dir="auto"
            value={typed}
            maxLength={setNameLimit}
            onChange={event => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="flex gap-2 pt-6.5">
        <Button type="submit" aria-disabled={isAsking} className="min-h-11!">
          Rename
        </Button>
        <Button onClick={onLeave} className="min-h-11!">
          Leave it
        </Button>
      </div>
    </form>
  )
}
