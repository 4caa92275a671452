import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { whileSignedIn } from '@/lib/access/while-signed-in'
import { wholeNumberOf } from '@/lib/run/cursor'
import { eventHeaders, runEvents } from '@/lib/run/event-stream'
import { cursorWithin } from '@/lib/run/records'

export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const after = new URL(request.url).searchParams.get('after')
  return runEvents(who.value.workspaceId, await cursorWithin(who.value, wholeNumberOf(after)), whileSignedIn(request))
}

/** Of its own: Next would answer it by GET and leave the stream open behind it, unread. */
export async function HEAD(request: Request) {
  const who = await principalFor(request, 'viewer')
  return who.ok ? new Response(null, { headers: eventHeaders }) : refusal(who.error)
}
