import { ArchiveRestore, Trash2, Undo2 } from 'lucide-react'
import type { WallShown } from '@/components/gallery/wall/wall-store'
import { FilmButton } from '@/components/picture/film-button'
import type { GalleryQuery } from '@/lib/gallery/schema'
import type { Removal } from './use-removal'

/** Under an opened picture: moves it to the trash, in the trash out of it, and takes that back. */
export function RemoveButton({
  id,
  shown: { leaving },
  removal,
  state,
}: {
  id: string
  shown: WallShown
  removal: Removal
  state: GalleryQuery['state']
}) {
  const isLeaving = leaving.has(id)
  const away = state === 'live' ? { icon: Trash2, word: 'Delete' } : { icon: ArchiveRestore, word: 'Restore' }
  return (
    <>
      <FilmButton
        {...(isLeaving ? { icon: Undo2, word: 'Undo' } : away)}
        shape="large"
        onClick={() => (isLeaving ? removal.undo(id) : removal.remove([id], state === 'live' ? 'trash' : 'restore'))}
      />
      <p role="status" className={isLeaving ? 'text-small' : 'sr-only'}>
        {isLeaving && (state === 'live' ? 'In the trash.' : 'Back in the gallery.')}
      </p>
      {removal.refusal && (
        <p role="alert" className="text-small">
          {removal.refusal.message}
        </p>
      )}
    </>
  )
}
