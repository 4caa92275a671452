import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { flushSync } from 'react-dom'
import type { RunView } from '@/lib/run/schema'
import { runAddress } from './addresses'
import { useRunStore } from './live-runs'
import { runAnchor } from './run-anchor'

/**
 * Shows a run this tab has just started, before the stream tells of it, and brings it into view; on a page without a
 * gallery its own page is opened. `isFocused`: the button that was pressed belongs to another run, so the focus moves on.
 */
export function useShowRun(): (run: RunView, isFocused?: boolean) => void {
  const store = useRunStore()
  const router = useRouter()
  return useCallback(
    (run, isFocused = false) => {
      flushSync(() => store.receive([run]))
      const strip = document.getElementById(runAnchor(run.id))
      if (!strip) return router.push(runAddress(run.id))
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
      strip.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' })
      if (isFocused) strip.querySelector('a')?.focus({ preventScroll: true })
    },
    [store, router],
  )
}
