import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { galleryImage } from '@/lib/gallery/records'
import { refused } from '@/lib/result'

/** Everything about one picture as JSON, for whoever looks at it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const image = await galleryImage(who.value, (await params).id)
  if (!image) return refusal(refused('not-found', 'This picture is no longer here.').error)
  return Response.json(image, { headers: { 'Cache-Control': 'no-store' } })
}
