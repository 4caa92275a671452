import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { zipAnswer } from '@/lib/sweep/answer'

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  return zipAnswer(request, who.value, (await params).id)
}
