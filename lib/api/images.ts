import 'server-only'
import { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import { galleryQueryOf, textLimit } from '@/lib/gallery/query'
import { galleryImage, galleryPage } from '@/lib/gallery/records'
import { imageAnswer } from '@/lib/image/answer'
import { done, type Result, refused } from '@/lib/result'
import { apiImage, apiImageEntry } from './image-shape'
import { pageQuery } from './page-query'
import { problem } from './problem'

const day = z.iso.date('Write a day such as 2026-01-31.')

/** What of the gallery's address programs may ask by. */
export const listImagesQuery = z.object({
  ...pageQuery.shape,
  q: z.string().max(textLimit).optional().describe('Words to find.'),
  template: z.string().max(200).optional().describe('The slug of a template.'),
  collection: z.string().max(200).optional().describe('The slug of a collection.'),
  starred: z.literal('true', 'Send true, or leave it out.').optional().describe('Only those with a star.'),
  samples: z.enum(['only', 'no'], 'Send only or no, or leave it out.').optional().describe('Samples alone, or none.'),
  from: day.optional().describe('Made on this day or later.'),
  to: day.optional().describe('Made on this day or earlier.'),
})

export async function listImages(who: Principal, { limit, cursor, ...asked }: z.output<typeof listImagesQuery>) {
  const params = new URLSearchParams(Object.entries(asked).flatMap(([name, text]) => (text ? [[name, text]] : [])))
  const place = { cursor: cursor ?? null, direction: 'after' as const }
  const query = { ...galleryQueryOf(params), sort: 'newest' as const }
  const page = await galleryPage(who, query, place, { limit, isCounted: false })
  return done({ images: page.images.map(apiImageEntry), nextCursor: page.after })
}

const imageGone = refused('not-found', 'This picture is no longer here.')

export async function oneImage(who: Principal, id: string): Promise<Result<ReturnType<typeof apiImage>>> {
  const image = await galleryImage(who, id)
  return image ? done(apiImage(image)) : imageGone
}

/** The bytes of an image. What the workspace does not have is told as everything else here. */
export async function imageBytes(request: Request, who: Principal, id: string, name: string): Promise<Response> {
  const answer = await imageAnswer(request, who, id, name)
  return answer.status === 404 ? problem(imageGone.error) : answer
}
