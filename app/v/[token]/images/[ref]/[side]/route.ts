import { votePictureAnswer } from '@/lib/experiment/vote-answers'

export async function GET(request: Request, { params }: RouteContext<'/v/[token]/images/[ref]/[side]'>) {
  const { token, ref, side } = await params
  return votePictureAnswer(request, token, ref, side)
}
