import { useCallback, useState } from 'react'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import { frameId } from '@/components/picture/frame-id'
import { galleryPicture, type Picture } from '@/components/picture/picture'
import type { GalleryQuery } from '@/lib/gallery/schema'
import { useOpened } from './use-opened'

/** Pictures before the end of what is known at which more are asked for, when one turns from picture to picture. */
const aheadPictures = 10

export type Looking = ReturnType<typeof useLooking>

/** Looking at one picture after the other of a wall that grows as needed. */
export function useLooking(store: WallStore, query: GalleryQuery, atFirst: Picture | null) {
  const find = useCallback(
    (imageId: string) => {
      const image = store.shown().images.find(({ id }) => id === imageId)
      return image ? galleryPicture(image) : null
    },
    [store],
  )
  const { opened, show, close, leave } = useOpened(query, atFirst, find)
  const [lastIndex, setLastIndex] = useState(-1)
  const look = (picture: Picture) => {
    const { images } = store.shown()
    const index = images.findIndex(({ id }) => id === picture.id)
    if (index !== -1) setLastIndex(index)
    if (index > images.length - aheadPictures) store.loadMore('after')
    if (index !== -1 && index < aheadPictures) store.loadMore('before')
    show(picture)
  }
  return {
    opened,
    /** On the wall, of the picture last looked at. */
    lastIndex,
    look,
    lookAt: (imageId: string) => {
      const picture = find(imageId)
      if (picture) look(picture)
    },
    close: () => {
      close()
      // The browser gives the focus back to the picture that was pressed; the eye is at the one seen last.
      const last = store.shown().images[lastIndex]
      requestAnimationFrame(() => last && document.getElementById(frameId(last.id))?.focus())
    },
    leave,
  }
}
