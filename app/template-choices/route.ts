import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { pickerChoices } from '@/lib/template/picker-choices'

/** What the template picker offers, fetched when it is opened: the playground itself comes without it. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  return Response.json(await pickerChoices(who.value), { headers: { 'Cache-Control': 'no-store' } })
}
