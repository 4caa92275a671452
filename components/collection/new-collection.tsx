import { type FormEvent, useState } from 'react'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { createCollection } from '@/lib/collection/actions'
import { collectionNameLimit } from '@/lib/collection/limits'

/**
 * Makes a collection, empty or with pictures.
 * @param props.onCreated gets its name and its slug
 */
export function NewCollection({
  label,
  imageIds,
  onCreated,
}: {
  label: string
  imageIds: readonly string[]
  onCreated: (name: string, slug: string) => void
}) {
  const [name, setName] = useState('')
  const creating = useAction(
    () => createCollection({ name, imageIds }),
    ({ slug }) => onCreated(name.trim(), slug),
  )
  const create = (event: FormEvent) => {
    event.preventDefault()
    creating.press()
  }
  const refusal = creating.refusal?.fields?.name ?? creating.refusal?.message
  return (
    <form onSubmit={create} className="grid gap-3">
      <Field label={label} error={refusal}>
        {wiring => (
          <TextInput
            value={name}
            maxLength={collectionNameLimit}
            dir="auto"
            onChange={event => setName(event.target.value)}
            {...wiring}
          />
        )}
      </Field>
      <Button type="submit" aria-disabled={creating.isAsking} className="justify-self-start">
        {imageIds.length > 0 ? 'Create and add' : 'Create collection'}
      </Button>
    </form>
  )
}
