import { cookieOf } from '@/lib/access/cookie'
import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { sessionCookie } from '@/lib/access/session'
import { whileSignedIn } from '@/lib/access/while-signed-in'
import { env } from '@/lib/env'
import { wholeNumberOf } from '@/lib/run/cursor'
import { eventHeaders, runEvents } from '@/lib/run/event-stream'
import { cursorWithin } from '@/lib/run/records'

export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const after = new URL(request.url).searchParams.get('after')
  const { workspaceId, id } = who.value
  // Whoever knows the one password is the same person, so their sessions tell them apart.
  const session = cookieOf(request.headers, sessionCookie) ?? ''
  const reader = { workspaceId, id: `${workspaceId} ${id} ${session}`, mostStreams: env().streamsPerPerson }
  return runEvents(reader, await cursorWithin(who.value, wholeNumberOf(after)), whileSignedIn(request))
}

/** Of its own: Next would answer it by GET and leave the stream open behind it, unread. */
export async function HEAD(request: Request) {
  const who = await principalFor(request, 'viewer')
  return who.ok ? new Response(null, { headers: eventHeaders }) : refusal(who.error)
}
