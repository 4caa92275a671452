import { votesAnswer } from '@/lib/experiment/exports/export-answers'

export async function GET(request: Request, { params }: RouteContext<'/experiments/[id]/votes.csv'>) {
  return votesAnswer(request, (await params).id)
}
