import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { galleryAddress } from '@/components/gallery/addresses'
import { coveredPx, type Eye } from '@/components/gallery/wall/use-eye'
import { createWallStore, type WallShown, type WallStore } from '@/components/gallery/wall/wall-store'
import { useHydrated } from '@/components/ui/use-hydrated'
import { galleryPlaceOf, toParams } from '@/lib/gallery/query'
import type { GalleryPage, GalleryQuery } from '@/lib/gallery/schema'
import { fetchPageOf } from './fetch-page'
import { rememberedEye, rememberedWall, rememberWall } from './wall-memory'

/** px between the bar and the first row of a page that is opened in the middle. */
const restGapPx = 12

/**
 * The pictures of a query: what the page came with, or what was left behind when one comes back to it.
 * @returns `at`: where to begin, null at the top; `onRest`: to be told what is looked at, for the address and the return
 */
export function useWallStore(
  query: GalleryQuery,
  page: GalleryPage,
): { store: WallStore; shown: WallShown; at: Eye | null; onRest: (eye: Eye) => void } {
  const key = toParams(query).toString()
  // A page of its own stands where the browser put it; one reached within the app where the page before was left.
  const [wasAlive] = useState(useHydrated())
  const [{ store, at }] = useState(() => begin(key, query, page))
  const shown = useSyncExternalStore(store.subscribe, store.shown, store.shown)

  // The address may be older than the page: the router gives back what it once fetched. And where the window stands
  // after a return is for us to say: the browser does not know what is above.
  useEffect(() => {
    window.history.scrollRestoration = 'manual'
    if (wasAlive && !at) window.scrollTo(0, 0)
    const place = galleryPlaceOf(new URLSearchParams(window.location.search))
    const isElsewhere = place.direction === 'from' && !store.shown().images.some(image => image.cursor === place.cursor)
    if (isElsewhere) fetchPageOf(query)(place).then(page => page && store.restart(page))
    return () => {
      window.history.scrollRestoration = 'auto'
    }
  }, [store, query, at, wasAlive])

  const onRest = useCallback(
    (eye: Eye) => {
      const { images, before } = store.shown()
      const at = images.findIndex(image => image.id === eye.imageId)
      const cursor = at === 0 && before === null ? null : (images[at]?.cursor ?? null)
      rememberWall(key, { store, eye, cursor })
      if (window.location.pathname.startsWith('/images/')) return
      const address = galleryAddress(query, { cursor, direction: 'from' })
      // With the router's own state the entry is only renamed. Told of another address, the router would drop a page
      // that is on its way to a link pressed a moment ago.
      if (address !== window.location.pathname + window.location.search)
        window.history.replaceState(window.history.state, '', address)
    },
    [store, key, query],
  )
  return { store, shown, at, onRest }
}

function begin(key: string, query: GalleryQuery, page: GalleryPage): { store: WallStore; at: Eye | null } {
  const store = () => createWallStore(page, fetchPageOf(query))
  if (typeof window === 'undefined') return { store: store(), at: null }
  const { cursor } = galleryPlaceOf(new URLSearchParams(window.location.search))
  const left = rememberedWall(key, cursor)
  if (left) return { store: left.store, at: left.eye }
  const eye = rememberedEye(key)
  const [first] = page.images
  const isIn = eye !== null && page.images.some(image => image.id === eye.imageId)
  const middle = page.before !== null && first ? { imageId: first.id, offset: coveredPx + restGapPx } : null
  return { store: store(), at: isIn && cursor !== null ? eye : middle }
}
