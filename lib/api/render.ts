import 'server-only'
import { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import { connectionFacts } from '@/lib/connection/records'
import { sentSettings } from '@/lib/provider/body'
import { currentEndpoint, isSampleMode } from '@/lib/provider/endpoint'
import { estimate } from '@/lib/provider/price'
import type { Settings } from '@/lib/provider/schema'
import { done, type Result } from '@/lib/result'
import { pricesOf } from '@/lib/settings/records'
import { askedContent } from './asked-content'
import type { AskedRun } from './asked-run'
import { apiPrice, priceShape } from './price-shape'
import { settingsShape } from './settings-shape'

/** What a run would be. */
export const renderedShape = z
  .object({
    prompt: z.string().describe('Exactly what would be sent.'),
    segments: z
      .array(z.object({ text: z.string(), field: z.string().nullable() }))
      .describe('Its pieces; joined they are the prompt. `field` says which one filled a piece.'),
    settings: settingsShape,
    template: z.object({ slug: z.string(), name: z.string(), version: z.int() }).nullable(),
    isSample: z.boolean().describe('Whether it would be made without the API, for free.'),
    estimate: priceShape.nullable().describe('Null for samples, and where no price is known.'),
  })
  .meta({ id: 'Rendered', description: 'What a run would send, and what it would cost.' })

/** The exact prompt and price of what is asked, by the code that starts it; nothing is written. */
export async function rendered(who: Principal, asked: AskedRun): Promise<Result<z.infer<typeof renderedShape>>> {
  const read = await askedContent(who, asked)
  if (!read.ok) return read
  const { content, template } = read.value
  const { prompt, segments, settings } = content
  return done({
    ...{ prompt, segments, settings },
    template: template && { slug: template.slug, name: template.name, version: template.version },
    isSample: isSampleMode(),
    estimate: isSampleMode() ? null : await priceNow(who, settings, prompt),
  })
}

async function priceNow(who: Principal, settings: Settings, prompt: string) {
  const { refusedFields } = await connectionFacts(currentEndpoint().id)
  const price = estimate(sentSettings(settings, refusedFields), prompt.length, await pricesOf(who.workspaceId))
  return price && apiPrice(price)
}
