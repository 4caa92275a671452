import { preferencesAnswer } from '@/lib/experiment/exports/export-answers'

export async function GET(request: Request, { params }: RouteContext<'/experiments/[id]/preferences.json'>) {
  return preferencesAnswer(request, (await params).id)
}
