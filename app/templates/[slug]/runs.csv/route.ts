import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { fileAnswer } from '@/lib/template/exchange/file-answer'
import { runsCsv } from '@/lib/template/exchange/runs-csv'
import { templateGone } from '@/lib/template/refusals'

/** The runs of all versions of a template, a run a line. */
export async function GET(request: Request, { params }: RouteContext<'/templates/[slug]/runs.csv'>) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const { slug } = await params
  const csv = await runsCsv(who.value, slug)
  return csv ? fileAnswer(csv, `${slug}-runs.csv`, 'text/csv') : refusal(templateGone.error)
}
