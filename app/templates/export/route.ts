import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { dayOf } from '@/lib/spending/day'
import { exportedTemplates } from '@/lib/template/exchange/exported-templates'
import { fileAnswer } from '@/lib/template/exchange/file-answer'
import { bundleText } from '@/lib/template/exchange/formats/bundle'

/** Every template that is not archived, in one file. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const text = bundleText(await exportedTemplates(who.value))
  return fileAnswer(text, `proofsheet-templates-${dayOf(Date.now())}.json`, 'application/json')
}
