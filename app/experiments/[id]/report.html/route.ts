import { reportAnswer } from '@/lib/experiment/exports/export-answers'

export async function GET(request: Request, { params }: RouteContext<'/experiments/[id]/report.html'>) {
  return reportAnswer(request, (await params).id)
}
