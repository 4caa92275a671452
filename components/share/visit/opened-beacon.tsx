'use client'

import { useEffect } from 'react'
import { noteOpened } from '@/lib/share/actions'

/** Whoever closes the page sooner has not looked; previews and mail scanners never show it to anyone. */
const lookMs = 2000

/** Tells the sender that a person has seen the page: once, after it has been in front of someone for a while. */
export function OpenedBeacon({ token }: { token: string }) {
  // Whether the page is in front is the browser's to tell.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const watch = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') timer = setTimeout(tell, lookMs)
    }
    const stop = () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', watch)
    }
    const tell = () => {
      stop()
      // Not counted is no harm to the visitor.
      noteOpened({ token }).catch(() => {})
    }
    document.addEventListener('visibilitychange', watch)
    watch()
    return stop
  }, [token])
  return null
}
