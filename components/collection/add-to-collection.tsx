import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toaster'
import { addToCollection } from '@/lib/collection/actions'
import type { CollectionCard } from '@/lib/collection/schema'
import { imageWords } from './image-words'
import { NewCollection } from './new-collection'

/** Puts pictures into a collection that exists, or into a new one. */
export function AddToCollection({
  ids,
  collections,
  onClose,
  onAdded,
}: {
  ids: readonly string[]
  collections: readonly CollectionCard[]
  onClose: () => void
  onAdded: () => void
}) {
  const toast = useToast()
  const added = (name: string) => {
    toast(`${imageWords(ids.length)} added to ${name}.`)
    onAdded()
    onClose()
  }
  return (
    <Dialog open onClose={onClose} label="Add to collection" className="w-full max-w-md rounded-strip p-5">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <h2 className="text-lead font-medium">Add {imageWords(ids.length)} to a collection</h2>
        {collections.length > 0 && (
          <ul className="grid max-h-[40dvh] overflow-y-auto">
            {collections.map(collection => (
              <li key={collection.id}>
                <Choice collection={collection} ids={ids} onAdded={added} />
              </li>
            ))}
          </ul>
        )}
        <NewCollection label={collections.length > 0 ? 'Or a new one' : 'Name'} imageIds={ids} onCreated={added} />
        <Button onClick={onClose} className="justify-self-start">
          Cancel
        </Button>
      </div>
    </Dialog>
  )
}

function Choice({
  collection: { id, name, images },
  ids,
  onAdded,
}: {
  collection: CollectionCard
  ids: readonly string[]
  onAdded: (name: string) => void
}) {
  const adding = useAction(
    () => addToCollection({ id, imageIds: ids }),
    () => onAdded(name),
  )
  return (
    <>
      <button
        type="button"
        onClick={adding.press}
        className="flex min-h-11 w-full items-center gap-3 border-b border-line px-1 text-left hover:bg-sheet"
      >
        <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
        <span className="font-mono text-small text-soft">{images.toLocaleString('en-US')}</span>
      </button>
      {adding.refusal && <RefusalLine failure={adding.refusal} />}
    </>
  )
}
