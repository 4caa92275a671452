import type { ImageView } from '@/lib/image/schema'
import type { ImageFormat } from '@/lib/provider/choices'
import type { Settings } from '@/lib/provider/schema'
import { parseSize, sizeText, sizeWords } from '@/lib/provider/sizes'
import { isUnderWay, type RunView } from './schema'

/** One thing that came otherwise than it was asked for, in a few words. */
export type Difference = { kind: 'count' | 'size' | 'format' | 'prompt'; words: string }

/** Everything that came otherwise than it was asked for; each said once, however many images it is true of. */
export function differences(run: RunView): Difference[] {
  if (isUnderWay(run.state)) return []
  const { images, settings, prompt } = run
  const found: [Difference['kind'], (string | null)[]][] = [
    ['count', [countDifference(run)]],
    ['size', images.map(image => sizeDifference(image, settings))],
    ['format', images.map(image => formatDifference(image, settings))],
    ['prompt', images.map(image => (isRewritten(image, prompt) ? 'The provider rewrote the prompt' : null))],
  ]
  return found.flatMap(([kind, phrases]) =>
    [...new Set(phrases)].flatMap(words => (words === null ? [] : [{ kind, words }])),
  )
}

/** Of a run that ended: "1 of 4 images", "2 images came, 1 was asked". What a person deleted of a success is not missing. */
export function countDifference({ state, images, settings: { n } }: RunView): string | null {
  if (isUnderWay(state)) return null
  if (images.length > n) return `${images.length} images came, ${n} ${n === 1 ? 'was' : 'were'} asked`
  return state !== 'succeeded' && images.length < n ? `${images.length} of ${n} images` : null
}

/** "1254 × 1254 instead of 1024 × 1024"; null where the size is the asked one, or was left to the provider. */
export function sizeDifference(image: ImageView, { size }: Settings): string | null {
  const asked = parseSize(size)
  if (!asked || (asked.width === image.width && asked.height === image.height)) return null
  return `${sizeWords(sizeText(image))} instead of ${sizeWords(size)}`
}

/** "JPEG instead of PNG"; null where the format is the asked one, or was left to the provider. */
export function formatDifference(image: ImageView, { format }: Settings): string | null {
  return format === null || image.type === `image/${format}`
    ? null
    : `${imageFormat(image)} instead of ${formatWords[format]}`
}

export const isRewritten = ({ revisedPrompt }: ImageView, prompt: string): boolean =>
  revisedPrompt !== null && revisedPrompt !== prompt

export const formatWords: Record<ImageFormat, string> = { png: 'PNG', jpeg: 'JPEG', webp: 'WebP' }

/** The format of an image by its bytes. */
export const imageFormat = ({ type }: ImageView): string => typeWords[type]

const typeWords: Record<ImageView['type'], string> = {
  'image/png': formatWords.png,
  'image/jpeg': formatWords.jpeg,
  'image/webp': formatWords.webp,
}
