import { type ReactNode, Suspense } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'

/**
 * Lazy parts of a form, once the page's script is alive: in the server's HTML their buttons would do nothing yet, and what
 * a quick person typed into them would be lost.
 */
export function WhenAlive({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  return useHydrated() ? <Suspense fallback={fallback}>{children}</Suspense> : fallback
}
