'use client'

import type { ListedLink } from '@/lib/member/schema'
import type { LinkReach } from '@/lib/share/schema'
import { OpenLinkRow } from './open-link-row'

/** The links that let someone in now. */
export function OpenLinks({ links, reach }: { links: readonly ListedLink[]; reach: LinkReach }) {
  return (
    <ul aria-label="Open links" className="grid grid-cols-[minmax(0,1fr)]">
      {links.map(link => (
        <OpenLinkRow key={link.id} link={link} reach={reach} />
      ))}
    </ul>
  )
}
