import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { sentSettings } from '@/lib/provider/body'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { estimate } from '@/lib/provider/price'
import type { Estimate, Settings } from '@/lib/provider/schema'
import type { RunContent } from '@/lib/run/content'
import { runForm } from '@/lib/run/form'
import { formOf } from '@/lib/run/form-defaults'
import { pricesOf } from '@/lib/settings/records'
import { firstVersion } from '@/lib/template/records'
import { connectionFacts } from './records'

const prompt = 'A small lighthouse on a rock in the morning sun, calm sea, soft watercolor'

/** The least that is certainly a picture: one, in the size that every provider makes, at the lowest quality. */
const cheapest = (): Pick<Settings, 'model' | 'n' | 'size' | 'quality'> => ({
  model: env().provider.model,
  n: 1,
  size: '1024x1024',
  quality: 'low',
})

/** What the test picture costs; null when its model has no price. */
export async function testPicturePrice(who: Principal): Promise<Estimate | null> {
  const { refusedFields } = await connectionFacts(currentEndpoint().id)
  const settings = sentSettings({ ...cheapest(), background: null, format: null, compression: null }, refusedFields)
  return estimate(settings, prompt.length, await pricesOf(who.workspaceId))
}

/** The run that makes the test picture: a free prompt as every workspace began with. Null when that template is gone. */
export async function testPictureContent(who: Principal): Promise<RunContent | null> {
  const template = await firstVersion(who, 'free-prompt')
  const [field] = template?.fields ?? []
  if (!template || !field) return null
  const form = formOf(template, cheapest(), { [field.name]: prompt })
  const filled = runForm(template).safeParse(form)
  if (!filled.success) return null
  return {
    ...filled.data,
    templateVersionId: template.versionId,
    parentImageId: null,
    provider: currentEndpoint().id,
  }
}
