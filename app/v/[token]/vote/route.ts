import { voteAnswer } from '@/lib/experiment/vote-answer'

export async function POST(request: Request, { params }: RouteContext<'/v/[token]/vote'>) {
  return voteAnswer(request, (await params).token)
}
