import { useCallback, useEffect, useRef, useState } from 'react'
import { galleryAddress, openAddress } from '@/components/gallery/addresses'
import type { Picture } from '@/components/picture/picture'
import type { GalleryQuery } from '@/lib/gallery/schema'

/** Browsers refuse more than some twenty changes of the address a second, and an arrow key repeats faster. */
const settleMs = 200

const idIn = (path: string): string | null => /^\/images\/(\w+)$/.exec(path)?.[1] ?? null

/**
 * The picture that is open, as the address says: opening it is a step forward, Back closes it.
 * @param atFirst what the page came with
 * @param find a picture that a step forward in the history leads to
 */
export function useOpened(query: GalleryQuery, atFirst: Picture | null, find: (imageId: string) => Picture | null) {
  const [opened, setOpened] = useState(atFirst)
  const isStepForward = useRef(false)
  const hasLeft = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // The history is the browser's.
  useEffect(() => {
    const here = idIn(window.location.pathname)
    if (here !== null) setOpened(opened => opened ?? find(here))
    const follow = () => {
      clearTimeout(timer.current)
      const id = idIn(window.location.pathname)
      isStepForward.current = false
      setOpened(opened => (opened?.id === id ? opened : id === null ? null : find(id)))
    }
    window.addEventListener('popstate', follow)
    return () => {
      window.removeEventListener('popstate', follow)
      clearTimeout(timer.current)
    }
  }, [find])

  const show = useCallback(
    (picture: Picture) => {
      hasLeft.current = false
      setOpened(picture)
      clearTimeout(timer.current)
      const address = openAddress(picture.id, query)
      if (idIn(window.location.pathname) === null) {
        isStepForward.current = true
        window.history.pushState(null, '', address)
      } else {
        timer.current = setTimeout(() => window.history.replaceState(null, '', address), settleMs)
      }
    },
    [query],
  )
  const close = useCallback(() => {
    clearTimeout(timer.current)
    setOpened(null)
    if (hasLeft.current) return
    if (isStepForward.current) window.history.back()
    else window.history.replaceState(null, '', galleryAddress(query))
    isStepForward.current = false
  }, [query])

  /** Before another page is shown: Back leads to the picture again, so the address stays when the dialog closes. */
  const leave = useCallback(() => {
    clearTimeout(timer.current)
    hasLeft.current = true
    setOpened(null)
  }, [])

  return { opened, show, close, leave }
}
