import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { linkReach } from '@/lib/share/reach'

/** Where links begin, for the dialog that makes them: it opens on every page. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  return Response.json(linkReach(request.headers.get('host')), { headers: { 'Cache-Control': 'no-store' } })
}
