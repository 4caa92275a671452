import { ballotAnswer } from '@/lib/experiment/vote-answers'

export async function GET(request: Request, { params }: RouteContext<'/v/[token]/ballot'>) {
  return ballotAnswer(request, (await params).token)
}
