import { z } from 'zod'
import { mostAtOnce } from '@/lib/gallery/limits'
import { idLength } from '@/lib/store/id'
import { collectionNameLimit } from './limits'

const id = z.string().length(idLength)
const imageIds = z.array(id).min(1, 'Choose a picture first.').max(mostAtOnce, `Choose at most ${mostAtOnce} pictures.`)
const name = z
  .string()
  .trim()
  .min(1, 'Give the collection a name.')
  .max(collectionNameLimit, `A name can have ${collectionNameLimit} characters at most.`)

export const createCollectionRequest = z.object({ name, imageIds: z.array(id).max(mostAtOnce).default([]) })
export const renameCollectionRequest = z.object({ id, name })
export const collectionImagesRequest = z.object({ id, imageIds })
/** Puts images, in this order, before another one of the collection; null: at its end. */
export const orderCollectionRequest = z.object({ id, imageIds, before: id.nullable() })
/** Stretches of images that come back, each to its place. */
export const putBackRequest = z.object({
  id,
  places: z
    .array(z.object({ imageIds, before: id.nullable() }))
    .min(1)
    .max(mostAtOnce),
})
export const collectionRequest = z.object({ id })
