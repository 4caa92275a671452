import type { ImageView, RunView } from '@/lib/run/schema'

/** An image with the run it belongs to; `place` counts from 0 within the run. */
export type Picture = { run: RunView; image: ImageView; place: number }

export const picturesOf = (run: RunView): Picture[] => run.images.map((image, place) => ({ run, image, place }))
