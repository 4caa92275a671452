import { mostCompared } from '@/lib/gallery/limits'
import type { GalleryImageDetails } from '@/lib/gallery/schema'

/** A picture of a comparison; `letter` is what it is called there. */
export type Compared = { letter: string; image: GalleryImageDetails }

export const compareModes = ['beside', 'slider', 'flip'] as const
export type CompareMode = (typeof compareModes)[number]

/** The ids in `/compare?ids=a,b,c`: each once, no more than can be compared. */
export const comparedIds = (params: URLSearchParams): string[] =>
  [...new Set(params.getAll('ids').flatMap(ids => ids.split(',')))].filter(id => id !== '').slice(0, mostCompared)

/** How the pictures are compared, from `?as=slider`. */
export const compareModeOf = (params: URLSearchParams): CompareMode =>
  compareModes.find(mode => mode === params.get('as')) ?? 'beside'

export const lettered = (images: readonly GalleryImageDetails[]): Compared[] =>
  images.map((image, position) => ({ letter: String.fromCharCode(65 + position), image }))
