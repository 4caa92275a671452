'use client'

import type { LinkReach, Share } from '@/lib/share/schema'
import { LinkRow } from './link-row'

/** Every link of the workspace; those that ended stand below, so that they can be begun anew. */
export function LinkList({ shares, reach, mayEdit }: { shares: readonly Share[]; reach: LinkReach; mayEdit: boolean }) {
  return (
    <ul aria-label="Links" className="grid grid-cols-[minmax(0,1fr)]">
      {shares.map(share => (
        <LinkRow key={share.id} share={share} reach={reach} mayEdit={mayEdit} />
      ))}
    </ul>
  )
}
