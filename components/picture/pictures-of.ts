import type { ImageView } from '@/lib/image/schema'
import type { RunView } from '@/lib/run/schema'

/** An image with the run it belongs to; `position` counts from 0 among the images that came. */
export type Picture = { run: RunView; image: ImageView; position: number }

export const picturesOf = (run: RunView): Picture[] => run.images.map((image, position) => ({ run, image, position }))
