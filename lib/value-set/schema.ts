import { z } from 'zod'
import { limited } from '@/lib/template/content'
import { bodyLimit, mostFields, nameLimit } from '@/lib/template/limits'
import type { Values } from '@/lib/template/schema'
import { setNameLimit } from './limits'

/**
 * Saved inputs of a template ("Spring campaign"). They may hold values of fields that only some of its versions have:
 * whoever fills a form takes those that it asks for. `createdAt` is ms since the epoch.
 */
export type ValueSet = { id: string; name: string; values: Values; createdBy: string; createdAt: number }

const id = z.string().max(64)

/** Values as a set keeps them. */
export const setValues = z
  .record(limited(nameLimit), limited(bodyLimit, 'This value is too long to be kept.'))
  .refine(values => Object.keys(values).length <= mostFields, 'These are too many values.')

const name = limited(setNameLimit, `A name can have ${setNameLimit} characters at most.`)
  .trim()
  .min(1, 'Give this value set a name.')

/** One press of Save; `isConfirmed` puts these values in place of those of the set with that name. */
export const saveValueSetRequest = z.object({
  templateId: id,
  name,
  values: setValues,
  isConfirmed: z.boolean().default(false),
})
export type SaveValueSetRequest = z.output<typeof saveValueSetRequest>

export const removeValueSetRequest = z.object({ id })

export const renameValueSetRequest = z.object({ id, name })
