import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { cropAnswer } from '@/lib/gallery/crop-answer'

/** One crop of an image: see lib/image/crop-params.ts. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  return cropAnswer(request, who.value, (await params).id)
}
