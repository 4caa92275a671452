import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { galleryAddress } from '@/components/gallery/addresses'
import type { GalleryQuery } from '@/lib/gallery/schema'

/** A pause in typing this long is the end of a thought. */
const typedMs = 300

/** Leads to what is asked for; `soon` while somebody types, without filling the history with half words. */
export function useFind() {
  const router = useRouter()
  const [isFinding, startTransition] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const find = (query: GalleryQuery) => {
    clearTimeout(timer.current)
    startTransition(() => router.push(galleryAddress(query), { scroll: false }))
  }
  const soon = (query: () => GalleryQuery) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => startTransition(() => router.replace(galleryAddress(query()), { scroll: false })),
      typedMs,
    )
  }
  return { isFinding, find, soon }
}
