import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { galleryPlaceOf, galleryQueryOf } from '@/lib/gallery/query'
import { galleryPage } from '@/lib/gallery/records'

/**
 * A page of the gallery as JSON: the query as in the address of `/gallery`, with `cursor` and `direction` (after, before,
 * from), `limit`, and `counted` where the total is wanted too.
 */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const { searchParams } = new URL(request.url)
  const page = await galleryPage(who.value, galleryQueryOf(searchParams), galleryPlaceOf(searchParams), {
    limit: Number(searchParams.get('limit')) || undefined,
    isCounted: searchParams.has('counted'),
  })
  return Response.json(page, { headers: { 'Cache-Control': 'no-store' } })
}
