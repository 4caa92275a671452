import { z } from 'zod'
import { idLength } from '@/lib/store/id'
import { mostAtOnce, noteLimit, viewNameLimit } from './limits'

const id = z.string().length(idLength)
const ids = z.array(id).min(1, 'Choose a picture first.').max(mostAtOnce, `Choose at most ${mostAtOnce} pictures.`)

export const imagesRequest = z.object({ ids })
export const starRequest = z.object({ ids, isStarred: z.boolean() })
export const noteRequest = z.object({
  id,
  note: z.string().trim().max(noteLimit, `A note can have ${noteLimit} characters at most.`),
})
export const viewRequest = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Give the view a name.')
    .max(viewNameLimit, `A name can have ${viewNameLimit} characters at most.`),
  /** What follows `/gallery?`. */
  params: z.string().max(4_000),
  /** Whether a view of this name may be replaced. */
  isConfirmed: z.boolean().default(false),
})
export const removeViewRequest = z.object({ id })
