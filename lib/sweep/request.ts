import { z } from 'zod'
import { rawRunForm } from '@/lib/run/form'
import { promptLimit, settingLimit } from '@/lib/run/limits'
import { mostAxes, mostAxisValues } from './limits'
import { type Axis, type Coordinates, type SweepDraft, type SweepPlan, sweepModes } from './schema'

const id = z.string().max(64)
const key = id.min(8)

/** Only bounds that no typing exceeds by much: what is too long for a prompt or too many gets a sentence of its own. */
const axis = z.object({
  kind: z.enum(['field', 'setting']),
  name: z.string().max(settingLimit),
  values: z
    .array(z.string().max(promptLimit * 10, 'A value is far too long for a prompt.'))
    .max(mostAxisValues * 10, 'These are far too many values.'),
}) satisfies z.ZodType<Axis>

const draft = z.object({
  mode: z.enum(sweepModes),
  axes: z.array(axis).max(mostAxes * 10),
  sample: z.object({ count: z.string().max(settingLimit), seed: z.int() }),
}) satisfies z.ZodType<SweepDraft>

/** A plan as its row keeps it. */
export const sweepPlan = z.object({
  mode: z.enum(sweepModes),
  axes: z.array(axis),
  sample: z.object({ count: z.int(), seed: z.int() }),
}) satisfies z.ZodType<SweepPlan>

/** The place of a cell as its row keeps it. */
export const coordinates = z.array(z.int()) satisfies z.ZodType<Coordinates>

/** The form of a sweep as its row keeps it, with the image that its runs vary. */
export const sweepForm = rawRunForm.extend({ parentImageId: z.string().nullable() })

/** One press of Generate with several values. `madeFromSweepId`: the sweep that it changes. */
export const startSweepRequest = z.object({
  key,
  tab: id,
  templateVersionId: id,
  parentImageId: id.nullable(),
  madeFromSweepId: id.nullable(),
  isConfirmed: z.boolean(),
  form: rawRunForm,
  plan: draft,
})

/**
 * One press of Run again in a sweep: the cells, and the run that the person saw in each. `isConfirmed`: the person knows
 * that a run may already have been charged, or has brought its images.
 */
export const rerunRequest = z.object({
  sweepId: id,
  cells: z.array(z.object({ position: z.int().min(0), runId: id })).min(1),
  key,
  isConfirmed: z.boolean(),
})

/** Cancels what of a sweep still waits. */
export const cancelSweepRequest = z.object({ sweepId: id })
