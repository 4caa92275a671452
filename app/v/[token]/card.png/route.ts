import { voteCardAnswer } from '@/lib/experiment/vote-answers'

export async function GET(request: Request, { params }: RouteContext<'/v/[token]/card.png'>) {
  return voteCardAnswer(request, (await params).token)
}
