import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { lineLimit } from '@/lib/template/limits'

/** A new field by what people will read above it. */
export function NewFieldInput({ onAdd }: { onAdd: (label: string) => void }) {
  const [label, setLabel] = useState('')
  const add = () => {
    if (!label.trim()) return
    onAdd(label.trim())
    setLabel('')
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2 border-t border-line p-2 first:border-0">
      <Field label="New field">
        {wiring => (
          <TextInput
            {...wiring}
            dir="auto"
            value={label}
            maxLength={lineLimit}
            placeholder="Hair colour"
            onChange={event => setLabel(event.target.value)}
            onKeyDown={event => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              // The whole form would be saved.
              event.preventDefault()
              add()
            }}
          />
        )}
      </Field>
      <Button className="min-h-11" onClick={add}>
        Add
      </Button>
    </div>
  )
}
