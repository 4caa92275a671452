import { z } from 'zod'
import { rawRunForm } from './form'

const id = z.string().max(64)

/** One press of Generate. */
export const startRunRequest = z.object({
  key: id.min(8),
  tab: id,
  templateVersionId: id,
  parentImageId: id.nullable(),
  isConfirmed: z.boolean(),
  form: rawRunForm,
})

/** One press of Run again. */
export const runAgainRequest = z.object({ runId: id, key: id.min(8) })

/** One press of Run with the newest version, or with any other of the run's template. */
export const runWithVersionRequest = z.object({ runId: id, versionId: id, key: id.min(8) })

/** One press of Cancel. */
export const cancelRequest = z.object({ runId: id, mayBeCharged: z.boolean() })
