import type { FetchPage } from '@/components/gallery/wall/wall-store'
import { toParams } from '@/lib/gallery/query'
import type { GalleryPage, GalleryQuery } from '@/lib/gallery/schema'

/** Asks the server for pages of a query. */
export const fetchPageOf =
  (query: GalleryQuery): FetchPage =>
  async ({ cursor, direction }) => {
    const asked = toParams(query)
    if (cursor !== null) {
      asked.set('cursor', cursor)
      asked.set('direction', direction)
    }
    const answer = await fetch(`/gallery/page?${asked}`, { cache: 'no-store' })
    const page: unknown = answer.ok ? await answer.json() : null
    return isPage(page) ? page : null
  }

const isPage = (page: unknown): page is GalleryPage =>
  typeof page === 'object' && page !== null && 'images' in page && Array.isArray(page.images) && 'after' in page
