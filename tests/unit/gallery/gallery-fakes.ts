import type { GalleryImage } from '@/lib/gallery/schema'

/** An image of the gallery as the server tells it. */
export const aGalleryImage = (about: Partial<GalleryImage> = {}): GalleryImage => ({
  id: 'image-1',
  cursor: 'cursor-1',
  runId: 'run-1',
  runNumber: 1,
  position: 0,
  width: 1024,
  height: 1024,
  type: 'image/png',
  bytes: 1_000_000,
  isStarred: false,
  note: null,
  prompt: 'A ceramic cup',
  placeholder: null,
  createdAt: 0,
  deletedAt: null,
  template: null,
  size: '1024x1024',
  isSample: true,
  cost: null,
  ...about,
})
