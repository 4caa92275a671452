import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ForEditors } from '@/components/access/may-edit'
import { AddToCollection } from '@/components/collection/add-to-collection'
import { imageWords } from '@/components/collection/image-words'
import { compareAddress } from '@/components/compare/compare-address'
import type { Arranging } from '@/components/gallery/select/use-arranging'
import type { LeavingWay } from '@/components/gallery/wall/followed'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { ShareButton } from '@/components/share/share-button'
import { Button } from '@/components/ui/button'
import type { CollectionCard } from '@/lib/collection/schema'
import { starImages } from '@/lib/gallery/actions'
import { mostCompared } from '@/lib/gallery/limits'
import type { GalleryQuery } from '@/lib/gallery/schema'
import { downloadZip } from './download-zip'
import { SelectionBar, SelectionCount } from './selection-bar'

/** What can be done with the pictures that are chosen. */
export function SelectionActions({
  store,
  query,
  ids,
  collection,
  collections,
  arranging,
  onRemove,
  onClear,
}: {
  store: WallStore
  query: GalleryQuery
  ids: readonly string[]
  collection: CollectionCard | null
  collections: readonly CollectionCard[]
  arranging: Arranging
  onRemove: (way: LeavingWay) => void
  onClear: () => void
}) {
  const router = useRouter()
  const [isAdding, setAdding] = useState(false)
  const isLive = query.state === 'live'
  const chosen = new Set(ids)
  const areStarred = store.shown().images.every(image => !chosen.has(image.id) || image.isStarred)
  const star = useAction(
    () => starImages({ ids, isStarred: !areStarred }),
    () => store.change(chosen, { isStarred: !areStarred }),
  )
  const mayCompare = ids.length >= 2 && ids.length <= mostCompared
  return (
    <SelectionBar label="Selected pictures">
      <SelectionCount count={ids.length} onClear={onClear} />
      {star.refusal && <RefusalLine failure={star.refusal} />}
      {arranging.refusal && <RefusalLine failure={arranging.refusal} />}
      {isLive && (
        <>
          <Button
            aria-disabled={!mayCompare}
            title={mayCompare ? undefined : `Choose two to ${mostCompared} pictures to compare.`}
            onClick={() => mayCompare && router.push(compareAddress(ids))}
            className="aria-disabled:opacity-50"
          >
            Compare
          </Button>
          <Button onClick={() => downloadZip(ids)}>Download selected</Button>
          <ForEditors>
            <Button onClick={() => setAdding(true)}>Add to collection</Button>
            <ShareButton
              subject={{ target: 'images', targetId: '', imageIds: [...ids], name: imageWords(ids.length) }}
            />
            <Button onClick={star.press} aria-disabled={star.isAsking}>
              {areStarred ? 'Remove star' : 'Star'}
            </Button>
          </ForEditors>
        </>
      )}
      {arranging.isByHand && (
        <>
          <Button onClick={() => arranging.step(ids, 'earlier')}>Move earlier</Button>
          <Button onClick={() => arranging.step(ids, 'later')}>Move later</Button>
        </>
      )}
      <ForEditors>
        {collection && <Button onClick={() => onRemove('collection')}>Take out</Button>}
        <Button onClick={() => onRemove(isLive ? 'trash' : 'restore')}>{isLive ? 'Delete' : 'Restore'}</Button>
      </ForEditors>
      {isAdding && (
        <AddToCollection ids={ids} collections={collections} onClose={() => setAdding(false)} onAdded={onClear} />
      )}
    </SelectionBar>
  )
}
