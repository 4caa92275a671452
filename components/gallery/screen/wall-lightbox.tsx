import { FolderPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { ForEditors } from '@/components/access/may-edit'
import { AddToCollection } from '@/components/collection/add-to-collection'
import type { WallShown } from '@/components/gallery/wall/wall-store'
import { FilmButton } from '@/components/picture/film-button'
import type { Picture } from '@/components/picture/picture'
import type { CollectionCard } from '@/lib/collection/schema'
import type { GalleryQuery } from '@/lib/gallery/schema'
import { openedIn } from './opened-in'
import { RemoveButton } from './remove-button'
import type { Looking } from './use-looking'
import type { Removal } from './use-removal'

/** Not needed before the first picture is opened. */
const Lightbox = lazy(() => import('@/components/picture/lightbox').then(({ Lightbox }) => ({ default: Lightbox })))

/** The picture of a wall that is looked at large, and what can be done with it besides. */
export function WallLightbox({
  looking,
  onShow,
  shown,
  removal,
  state,
  collections,
}: {
  looking: Looking
  onShow: (picture: Picture) => void
  shown: WallShown
  removal: Removal
  state: GalleryQuery['state']
  collections: readonly CollectionCard[]
}) {
  const [collecting, setCollecting] = useState<{ id: string; onAdded: () => void } | null>(null)
  const { opened, lastIndex, close, leave } = looking
  if (!opened && lastIndex === -1) return null
  return (
    <>
      <Suspense>
        <Lightbox
          opened={openedIn(shown.images, opened, lastIndex)}
          onShow={onShow}
          onClose={close}
          onLeave={leave}
          actions={({ id }, refreshDetails) => (
            <ForEditors>
              {state === 'live' && (
                <FilmButton
                  icon={FolderPlus}
                  word="Collect"
                  shape="large"
                  onClick={() => setCollecting({ id, onAdded: refreshDetails })}
                />
              )}
              <RemoveButton id={id} shown={shown} removal={removal} state={state} />
            </ForEditors>
          )}
        />
      </Suspense>
      {collecting && (
        <AddToCollection
          ids={[collecting.id]}
          collections={collections}
          onClose={() => setCollecting(null)}
          onAdded={collecting.onAdded}
        />
      )}
    </>
  )
}
