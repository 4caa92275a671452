import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { cropsAnswer } from '@/lib/gallery/crop-answer'

/** Several crops of an image as a ZIP. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  return cropsAnswer(request, who.value, (await params).id)
}
