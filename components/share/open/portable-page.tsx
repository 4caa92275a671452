'use client'

import { lazy, Suspense } from 'react'
import { usePayload } from './use-payload'

/** The codec and the parser come behind the first words of the page. */
const OpenedPortable = lazy(() =>
  import('./opened-portable').then(({ OpenedPortable }) => ({ default: OpenedPortable })),
)

/** A template that is its own link. */
export function PortablePage({ mayKeep }: { mayKeep: boolean }) {
  const payload = usePayload()
  if (payload === null) return <Reading />
  return (
    <Suspense fallback={<Reading />}>
      <OpenedPortable key={payload} payload={payload} mayKeep={mayKeep} />
    </Suspense>
  )
}

const Reading = () => (
  <p role="status" className="py-9 text-soft">
    Reading the template out of the link…
  </p>
)
