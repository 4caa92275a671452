import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { valueSetsOf } from '@/lib/value-set/records'

/** The value sets of a template (`?template=<id>`), fetched when the playground is asked for them. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const templateId = new URL(request.url).searchParams.get('template') ?? ''
  return Response.json(await valueSetsOf(who.value, templateId), { headers: { 'Cache-Control': 'no-store' } })
}
