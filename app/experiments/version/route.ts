import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { armTemplate, publishedArmTemplate } from '@/lib/experiment/set-up-start'

/** A version that an arm shall use: `?version=<id>`, or the published one of `?template=<slug>`. Null when there is none. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const { searchParams } = new URL(request.url)
  const versionId = searchParams.get('version')
  const found =
    versionId === null
      ? await publishedArmTemplate(who.value, searchParams.get('template') ?? '')
      : await armTemplate(who.value, versionId)
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } })
}
