'use client'

import type { Session } from '@/lib/member/schema'
import { SessionRow } from './session-row'

/** Where someone is signed in. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  return (
    <ul aria-label="Sessions" className="grid grid-cols-[minmax(0,1fr)]">
      {sessions.map(session => (
        <SessionRow key={session.id} session={session} />
      ))}
    </ul>
  )
}
