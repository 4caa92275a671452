import 'server-only'
import { z } from 'zod'

/** Where the bytes of an image are. */
export const imageAddressShapes = {
  original: z.string().describe('Path of the picture as it came.'),
  preview: z.string().describe('Path of a WebP copy, 640 pixels wide.'),
}

export const imageAddresses = (id: string): { original: string; preview: string } => ({
  original: `/api/v1/images/${id}/original`,
  preview: `/api/v1/images/${id}/w640`,
})
