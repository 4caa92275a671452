import 'server-only'
import { z } from 'zod'
import type { GalleryImage, GalleryImageDetails } from '@/lib/gallery/schema'
import { imageType } from '@/lib/image/schema'
import { imageAddresses, imageAddressShapes } from './image-addresses'
import { moment, momentOf } from './moment'
import { settingsShape } from './settings-shape'

/** An image in the list. */
export const imageEntryShape = z
  .object({
    id: z.string(),
    runId: z.string(),
    runNumber: z.int(),
    position: z.int().describe('Its place within the run, from 0.'),
    width: z.int(),
    height: z.int(),
    type: imageType,
    bytes: z.int(),
    isStarred: z.boolean(),
    isSample: z.boolean(),
    note: z.string().nullable(),
    promptStart: z.string().describe('The first 240 characters of the prompt.'),
    template: z.object({ slug: z.string(), name: z.string() }).nullable(),
    askedSize: z.string().describe('The size that was asked for; width and height are what came.'),
    costMicros: z.int().nullable().describe('Its share of what the run cost, in millionths of a US dollar.'),
    createdAt: moment,
    ...imageAddressShapes,
  })
  .meta({ id: 'ImageEntry' })

export const apiImageEntry = (image: GalleryImage): z.infer<typeof imageEntryShape> => ({
  id: image.id,
  runId: image.runId,
  runNumber: image.runNumber,
  position: image.position,
  width: image.width,
  height: image.height,
  type: image.type,
  bytes: image.bytes,
  isStarred: image.isStarred,
  isSample: image.isSample,
  note: image.note,
  promptStart: image.prompt,
  template: image.template,
  askedSize: image.size,
  costMicros: image.cost,
  createdAt: momentOf(image.createdAt),
  ...imageAddresses(image.id),
})

/** Everything about one image. */
export const imageShape = z
  .object({
    ...imageEntryShape.shape,
    prompt: z.string(),
    values: z.record(z.string(), z.string()).describe('What was filled into the fields of the template.'),
    settings: settingsShape,
    templateVersion: z.int().nullable(),
    revisedPrompt: z.string().nullable().describe('What the provider made of the prompt, where it says so.'),
    sha256: z.string().describe('Of the original, hex.'),
    collections: z.array(z.object({ slug: z.string(), name: z.string() })),
    isInTrash: z.boolean(),
  })
  .meta({ id: 'Image' })

export const apiImage = (image: GalleryImageDetails): z.infer<typeof imageShape> => ({
  ...apiImageEntry(image),
  prompt: image.fullPrompt,
  values: image.values,
  settings: image.settings,
  templateVersion: image.templateVersion,
  revisedPrompt: image.revisedPrompt,
  sha256: image.sha256,
  collections: image.collections,
  isInTrash: image.deletedAt !== null,
})
