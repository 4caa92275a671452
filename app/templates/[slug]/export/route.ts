import { principalFor } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { refused } from '@/lib/result'
import { exportedTemplate } from '@/lib/template/exchange/exported-templates'
import { fileAnswer } from '@/lib/template/exchange/file-answer'
import { bundleText } from '@/lib/template/exchange/formats/bundle'
import { promptFileText } from '@/lib/template/exchange/formats/prompt-file'
import { templateGone } from '@/lib/template/refusals'

const unknownForm = refused('invalid', 'A template is exported as=prompt or as=json.')

/** One template as a file: `?as=prompt` (unless told otherwise) or `json`, the newest version or `&version=<id>`. */
export async function GET(request: Request, { params }: RouteContext<'/templates/[slug]/export'>) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  const { slug } = await params
  const query = new URL(request.url).searchParams
  const template = await exportedTemplate(who.value, slug, query.get('version'))
  if (!template) return refusal(templateGone.error)
  const form = query.get('as') ?? 'prompt'
  if (form === 'prompt') return fileAnswer(promptFileText(template), `${slug}.prompt`, 'text/plain')
  if (form === 'json') return fileAnswer(bundleText([template]), `${slug}.json`, 'application/json')
  return refusal(unknownForm.error)
}
