import { useMemo } from 'react'
import { useMayEdit } from '@/components/access/may-edit'
import { useArranging } from '@/components/gallery/select/use-arranging'
import { useWallChoice } from '@/components/gallery/select/use-wall-choice'
import { GalleryWall } from '@/components/gallery/wall/gallery-wall'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'
import type { Picture } from '@/components/picture/picture'
import { PictureChangesProvider } from '@/components/picture/picture-changes'
import type { CollectionCard } from '@/lib/collection/schema'
import type { GalleryPage, GalleryQuery } from '@/lib/gallery/schema'
import { NewsButton } from './news-button'
import { RemovalLine } from './removal-line'
import { SelectionActions } from './selection-actions'
import { useLooking } from './use-looking'
import { useNews } from './use-news'
import { useRemoval } from './use-removal'
import { useWallStore } from './use-wall-store'
import { WallBeginning, WallEnd } from './wall-end'
import { WallLightbox } from './wall-lightbox'

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
  const mayEdit = useMayEdit()
  const removal = useRemoval(store, collection?.id ?? null)
  const arranging = useArranging(store, mayEdit && collection && query.sort === 'by-hand' ? collection.id : null)
  const looking = useLooking(store, query, openAtFirst)
  const choice = useWallChoice(shown, wallStyle, arranging, {
    open: looking.lookAt,
    remove: ids => mayEdit && removal.remove(ids, query.state === 'live' ? 'trash' : 'restore'),
    undo: removal.undo,
  })
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
          onRemove={way => {
            removal.remove(choice.ids, way)
            choice.clear()
          }}
          onClear={choice.clear}
        />
      ) : (
        <RemovalLine removal={removal} />
      )}
      <WallLightbox
        looking={looking}
        onShow={picture => {
          choice.activate(picture.id)
          looking.look(picture)
        }}
        shown={shown}
        removal={removal}
        state={query.state}
        collections={collections}
      />
    </PictureChangesProvider>
  )
}
