import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { cursorOf } from '@/lib/run/cursor'
import { runEvents } from '@/lib/run/event-stream'

export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  // A browser that reconnects by itself says how far it got in the header, not in the address.
  const after = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
  return runEvents(who.value.workspaceId, cursorOf(after), request.signal)
}
