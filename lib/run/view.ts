import { z } from 'zod'
import { isCarriedOutHere } from '@/lib/provider/endpoint'
import { providerFailure, settings } from '@/lib/provider/schema'
import { explain } from '@/lib/provider/sentences'
import type { Tables } from '@/lib/store/tables'
import { type ImageView, type RunView, runStates } from './schema'

export const segments = z.array(z.object({ text: z.string(), field: z.string().nullable() }))
export const values = z.record(z.string(), z.string())
export const imageType = z.enum(['image/png', 'image/jpeg', 'image/webp'])
const runState = z.enum(runStates)

/** A run's row with the names that the view shows beside it. */
export type RunRow = Tables['run'] & {
  template_slug: string | null
  template_name: string | null
  template_version: number | null
  parent_run_id: string | null
  parent_run_number: number | null
}

export const imageView = (row: Tables['image']): ImageView => ({
  id: row.id,
  index: row.position,
  width: row.width,
  height: row.height,
  type: imageType.parse(row.type),
  bytes: row.bytes,
  isStarred: row.is_starred === 1,
  revisedPrompt: row.revised_prompt,
})

/** The one place where rows become what people see. */
export function runView(row: RunRow, images: Tables['image'][]): RunView {
  const asked = settings.parse(JSON.parse(row.settings))
  return {
    id: row.id,
    number: row.number,
    change: row.change,
    state: runState.parse(row.state),
    isSample: row.provider === 'sample',
    waitsFor: row.state === 'queued' && !isCarriedOutHere(row.provider) ? row.provider : null,
    prompt: row.prompt,
    segments: segments.parse(JSON.parse(row.segments)),
    settings: asked,
    template:
      row.template_slug !== null && row.template_name !== null && row.template_version !== null
        ? { slug: row.template_slug, name: row.template_name, version: row.template_version }
        : null,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    estimate:
      row.estimate_about !== null && row.estimate_at_most !== null
        ? { about: row.estimate_about, atMost: row.estimate_at_most }
        : null,
    actual: row.actual === null ? null : { micros: row.actual, isEstimated: row.actual_is_estimated === 1 },
    images: images.map(imageView),
    failure: row.failure === null ? null : explain(providerFailure.parse(JSON.parse(row.failure)), asked),
    parent:
      row.parent_image_id !== null && row.parent_run_id !== null && row.parent_run_number !== null
        ? { imageId: row.parent_image_id, runId: row.parent_run_id, runNumber: row.parent_run_number }
        : null,
  }
}
