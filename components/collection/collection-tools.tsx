'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { takeFocus } from '@/components/run/focus'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { ShareButton } from '@/components/share/share-button'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { deleteCollection, renameCollection, restoreCollection } from '@/lib/collection/actions'
import { collectionNameLimit } from '@/lib/collection/limits'
import { collectionAddress } from './collection-address'

/** Beside a collection's name: another name, or its end, which can be taken back. Its pictures stay either way. */
export function CollectionTools({ id, name }: { id: string; name: string }) {
  const [state, setState] = useState<'shown' | 'renaming' | 'deleted'>('shown')
  const removal = useAction(
    () => deleteCollection({ id }),
    () => setState('deleted'),
  )
  const undo = useAction(
    () => restoreCollection({ id }),
    () => setState('shown'),
  )
  if (state === 'deleted')
    return (
      <p role="status" className="flex flex-wrap items-center gap-x-4 border-l-3 border-mark pl-3 text-small">
        This collection is deleted. Its pictures stay in the gallery.
        <Button onClick={undo.press} aria-disabled={undo.isAsking}>
          Undo
        </Button>
        {undo.refusal && <RefusalLine failure={undo.refusal} />}
      </p>
    )
  if (state === 'renaming') return <Rename id={id} name={name} onDone={() => setState('shown')} />
  return (
    <>
      <ShareButton variant="plain" className="text-small" subject={{ target: 'collection', targetId: id, name }} />
      <Button variant="plain" className="text-small" onClick={() => setState('renaming')}>
        Rename
      </Button>
      <Button variant="plain" className="text-small" onClick={removal.press} aria-disabled={removal.isAsking}>
        Delete collection
      </Button>
      {removal.refusal && <RefusalLine failure={removal.refusal} />}
    </>
  )
}

function Rename({ id, name, onDone }: { id: string; name: string; onDone: () => void }) {
  const [text, setText] = useState(name)
  const router = useRouter()
  const renaming = useAction(
    () => renameCollection({ id, name: text }),
    ({ slug }) => {
      router.replace(collectionAddress(slug))
      router.refresh()
      onDone()
    },
  )
  const rename = (event: FormEvent) => {
    event.preventDefault()
    renaming.press()
  }
  return (
    <form onSubmit={rename} className="flex flex-wrap items-center gap-2">
      <TextInput
        ref={takeFocus}
        aria-label="Name of the collection"
        dir="auto"
        value={text}
        maxLength={collectionNameLimit}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && onDone()}
        className="w-64!"
      />
      <Button type="submit" aria-disabled={renaming.isAsking}>
        Save name
      </Button>
      <Button variant="plain" onClick={onDone}>
        Cancel
      </Button>
      {renaming.refusal && <RefusalLine failure={renaming.refusal} />}
    </form>
  )
}
