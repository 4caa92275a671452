import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useArranging } from '@/components/gallery/select/use-arranging'
import { useWallChoice } from '@/components/gallery/select/use-wall-choice'
import { GalleryWall } from '@/components/gallery/wall/gallery-wall'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'
import { frameId } from '@/components/picture/frame-id'
import { galleryPicture, type Picture } from '@/components/picture/picture'
import { PictureChangesProvider } from '@/components/picture/picture-changes'
import type { CollectionCard } from '@/lib/collection/schema'
import type { GalleryPage, GalleryQuery } from '@/lib/gallery/schema'
import { NewsButton } from './news-button'
import { openedIn } from './opened-in'
import { RemovalLine } from './removal-line'
import { RemoveButton } from './remove-button'
import { SelectionActions } from './selection-actions'
import { useNews } from './use-news'
import { useOpened } from './use-opened'
import { useRemoval } from './use-removal'
import { useWallStore } from './use-wall-store'
import { WallBeginning, WallEnd } from './wall-end'

/** Not needed before the first picture is opened. */
const Lightbox = lazy(() => import('@/components/picture/lightbox').then(({ Lightbox }) => ({ default: Lightbox })))

/**
 * The pictures of one query: looked at, chosen, opened, removed. Another query is another section.
 * @param props.openAtFirst the picture whose page this is
 * @param props.collection the one whose pictures these are
 */
export function WallSection({
  query,
  page,
  wallStyle,
  openAtFirst,
  collection,
  collections,
}: {
  query: GalleryQuery
  page: GalleryPage
  wallStyle: WallStyle
  openAtFirst: Picture | null
  collection: CollectionCard | null
  collections: readonly CollectionCard[]
}) {
  const { store, shown, at, onRest } = useWallStore(query, page)
  useNews(store, query)
  const removal = useRemoval(store, collection?.id ?? null)
  const arranging = useArranging(store, collection && query.sort === 'by-hand' ? collection.id : null)
  const find = useCallback(
    (id: string) => {
      const image = store.shown().images.find(image => image.id === id)
      return image ? galleryPicture(image) : null
    },
    [store],
  )
  const { opened, show, close, leave } = useOpened(query, openAtFirst, find)
  const choice = useWallChoice(shown, wallStyle, arranging, {
    open: id => {
      const picture = find(id)
      if (picture) look(picture)
    },
    remove: ids => removal.remove(ids, query.state === 'live' ? 'trash' : 'restore'),
    undo: removal.undo,
  })
  const [lastIndex, setLastIndex] = useState(-1)
  const look = (picture: Picture) => {
    const index = shown.images.findIndex(image => image.id === picture.id)
    if (index !== -1) setLastIndex(index)
    if (index > shown.images.length - aheadPictures) store.loadMore('after')
    if (index !== -1 && index < aheadPictures) store.loadMore('before')
    choice.activate(picture.id)
    show(picture)
  }
  const closeAndReturn = () => {
    close()
    // The browser gives the focus back to the picture that was pressed; the eye is at the one seen last.
    requestAnimationFrame(() => choice.activeId && document.getElementById(frameId(choice.activeId))?.focus())
  }
  const changes = useMemo(
    () => ({ star: (id: string, isStarred: boolean) => store.change(new Set([id]), { isStarred }) }),
    [store],
  )
  return (
    <PictureChangesProvider value={changes}>
      <NewsButton
        {...shown.news}
        onPress={() => store.restart().then(isDone => isDone && window.scrollTo({ top: 0 }))}
      />
      <WallBeginning store={store} shown={shown} />
      <GalleryWall
        store={store}
        shown={shown}
        wallStyle={wallStyle}
        planRef={choice.plan}
        selected={choice.selection.ids}
        activeId={choice.activeId}
        dropMark={arranging.mark}
        at={at}
        onRest={onRest}
        {...choice.list}
      />
      <WallEnd key={shown.images.length} store={store} shown={shown} query={query} />
      {choice.ids.length > 0 ? (
        <SelectionActions
          store={store}
          query={query}
          ids={choice.ids}
          collection={collection}
          collections={collections}
          arranging={arranging}
          onRemove={kind => {
            removal.remove(choice.ids, kind)
            choice.clear()
          }}
          onClear={choice.clear}
        />
      ) : (
        <RemovalLine removal={removal} />
      )}
      {(opened || lastIndex !== -1) && (
        <Suspense>
          <Lightbox
            opened={openedIn(shown.images, opened, lastIndex)}
            onShow={look}
            onClose={closeAndReturn}
            onLeave={leave}
            actions={picture => <RemoveButton id={picture.id} shown={shown} removal={removal} state={query.state} />}
          />
        </Suspense>
      )}
    </PictureChangesProvider>
  )
}

/** Pictures before the end of what is known at which more are asked for, when one turns from picture to picture. */
const aheadPictures = 10
