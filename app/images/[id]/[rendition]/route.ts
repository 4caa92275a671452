import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { imageAnswer } from '@/lib/image/answer'

export async function GET(request: Request, { params }: { params: Promise<{ id: string; rendition: string }> }) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const { id, rendition } = await params
  return imageAnswer(request, who.value, id, rendition)
}
