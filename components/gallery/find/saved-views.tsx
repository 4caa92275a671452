import type { GalleryQuery, SavedView } from '@/lib/gallery/schema'

export function SavedViews(_props: { query: GalleryQuery; views: readonly SavedView[] }) {
  return null
}
