import { z } from 'zod'
import { settings } from '@/lib/provider/schema'
import type { Tables } from '@/lib/store/tables'
import type { FilledForm } from './form'

/** Everything a run is: it can be made again from this alone, whatever becomes of its template. */
export type RunContent = FilledForm & {
  /** Where it is made: `sample`, or a base url. */
  provider: string
  templateVersionId: string | null
  parentImageId: string | null
}

const stored = z.object({
  values: z.record(z.string(), z.string()),
  settings,
  segments: z.array(z.object({ text: z.string(), field: z.string().nullable() })),
})

/** What a run's row says it is made of. */
export function contentOf(row: Tables['run']): RunContent {
  const { values, settings, segments } = stored.parse({
    values: JSON.parse(row.field_values),
    settings: JSON.parse(row.settings),
    segments: JSON.parse(row.segments),
  })
  return {
    provider: row.provider,
    templateVersionId: row.template_version_id,
    parentImageId: row.parent_image_id,
    prompt: row.prompt,
    values,
    settings,
    segments,
  }
}
