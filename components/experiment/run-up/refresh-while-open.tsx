'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Votes come slower than pictures: a question now and then is enough. */
const everyMs = 8_000

/** Asks how many have voted while the page is in front of someone. */
export function RefreshWhileOpen() {
  const router = useRouter()
  // Timers and whether a page is in front are the browser's.
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), everyMs)
    return () => clearInterval(timer)
  }, [router])
  return null
}
