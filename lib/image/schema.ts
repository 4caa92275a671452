import { z } from 'zod'

/** The three formats that are kept, by what the bytes themselves say. */
export const imageType = z.enum(['image/png', 'image/jpeg', 'image/webp'])
export type ImageType = z.infer<typeof imageType>

/** An image as every screen shows it. Pixels and bytes are the original's. */
export type ImageView = {
  id: string
  /** Its place within the run, from 0. */
  position: number
  width: number
  height: number
  type: ImageType
  bytes: number
  isStarred: boolean
  revisedPrompt: string | null
}

export const starRequest = z.object({ imageId: z.string().max(40), isStarred: z.boolean() })
