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

/** What was filled into a template's form: with another version of it, this makes another prompt. */
export type RunInputs = Pick<FilledForm, 'values' | 'settings'>

const storedInputs = z.object({ values: z.record(z.string(), z.string()), settings })
const storedSegments = z.array(z.object({ text: z.string(), field: z.string().nullable() }))

/** What a run's row says was filled in. */
export const inputsOf = (row: Pick<Tables['run'], 'field_values' | 'settings'>): RunInputs =>
  storedInputs.parse({ values: JSON.parse(row.field_values), settings: JSON.parse(row.settings) })

/** What a run's row says it is made of. */
export const contentOf = (row: Tables['run']): RunContent => ({
  ...inputsOf(row),
  provider: row.provider,
  templateVersionId: row.template_version_id,
  parentImageId: row.parent_image_id,
  prompt: row.prompt,
  segments: storedSegments.parse(JSON.parse(row.segments)),
})
