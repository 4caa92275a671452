import type { RunView } from '@/lib/run/schema'

/** How many of the asked images came: "2 of 3 images". */
export const imageCount = ({ images, settings: { n } }: RunView): string =>
  `${images.length} of ${n} ${n === 1 ? 'image' : 'images'}`
