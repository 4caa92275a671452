import type { RunView } from '@/lib/run/schema'

/** How many of the asked images there are: "2 of 3 images"; "3 images" where more came than were asked. */
export function imageCount({ images, settings: { n } }: RunView): string {
  return images.length > n ? `${images.length} images` : `${images.length} of ${n} ${n === 1 ? 'image' : 'images'}`
}
