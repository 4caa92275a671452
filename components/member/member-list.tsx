'use client'

import type { Member } from '@/lib/member/schema'
import type { LinkReach } from '@/lib/share/schema'
import { MemberRow } from './member-row'

type List = { members: readonly Member[]; ownId: string; reach: LinkReach; hasPasswords: boolean }

/** Everyone who ever joined. Who is blocked stays in it: what they made is still here. */
export function MemberList({ members, ...rest }: List) {
  return (
    <ul aria-label="Members" className="grid grid-cols-[minmax(0,1fr)]">
      {members.map(member => (
        <MemberRow key={member.id} member={member} {...rest} />
      ))}
    </ul>
  )
}
