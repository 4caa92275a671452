import { imageWords } from '@/components/collection/image-words'
import type { SharedView } from '@/lib/share/schema'

/** The line above a title: what it is, and how many pictures, unless the title says that already. */
export function countLine(thing: string, { title, images }: Pick<SharedView, 'title' | 'images'>): string {
  const pictures = imageWords(images.length)
  return images.length === 1 || title === pictures ? thing : `${thing}, ${pictures}`
}
