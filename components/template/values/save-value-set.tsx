import { type KeyboardEvent, useState } from 'react'
import { takeFocus } from '@/components/run/focus'
import { Question } from '@/components/run/question'
import { RefusalWay } from '@/components/run/refusal-way'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { Values } from '@/lib/template/schema'
import { setNameLimit } from '@/lib/value-set/limits'
import type { ValueSet } from '@/lib/value-set/schema'
import { useSaveValueSet } from './use-save-value-set'

/**
 * Asks for the name under which values are kept. No form of its own: it may stand inside one, and Enter must not
 * submit that.
 */
export function SaveValueSet({
  templateId,
  values,
  onSaved,
  onLeave,
}: {
  templateId: string
  /** What is to be kept, asked for at the press. */
  values: () => Values
  onSaved: (set: ValueSet) => void
  onLeave: () => void
}) {
  const [name, setName] = useState('')
  const { save, isSaving, question, refusal, dismiss } = useSaveValueSet({ templateId, name, values }, onSaved)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    save(false)
  }
  return (
    <div className="grid gap-3">
      <Field
        label="Name of the value set"
        error={
          refusal && (
            <>
              {refusal.message} <RefusalWay failure={refusal} />
            </>
          )
        }
      >
        {wiring => (
          <TextInput
            {...wiring}
            ref={takeFocus}
            dir="auto"
            value={name}
            maxLength={setNameLimit}
            placeholder="Spring campaign"
            onChange={event => setName(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      {question !== null ? (
        <Question text={question} onLeave={dismiss}>
          <Button onClick={() => save(true)} aria-disabled={isSaving}>
            Replace it
          </Button>
          <Button onClick={dismiss}>Leave it</Button>
        </Question>
      ) : (
        <div className="flex gap-2">
          <Button onClick={() => save(false)} aria-disabled={isSaving}>
            Save value set
          </Button>
          <Button variant="plain" onClick={onLeave}>
            Leave it
          </Button>
        </div>
      )}
    </div>
  )
}
