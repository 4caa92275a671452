import { extensionOf } from '@/lib/image/file-name'
import type { ImageType } from '@/lib/image/schema'

/** What a name is made of when nobody asks for another: any field's name may stand in braces too. */
export const usualPattern = '{template}_{style}_{size}_{n}'

/** Characters of a pattern. */
export const patternLimit = 120
/** Characters of one word of a name, and of a whole name: with the folder it is unpacked into it stays below Windows' 260. */
const wordLimit = 40
const nameLimit = 120

/** What can stand in a name. `n` is counted by the archive. */
export type Named = { type: ImageType; words: Record<string, string> }

/**
 * The file names of an archive, in its order. Letters and digits of any script, hyphens, underscores: legal on Windows,
 * and no two alike, not even to a disk that does not tell case or forms of letters apart.
 */
export function zipNames(pattern: string, images: readonly Named[]): string[] {
  const taken = new Set<string>()
  const digits = String(images.length).length
  return images.map(({ type, words }, index) => {
    const n = String(index + 1).padStart(digits, '0')
    return free(taken, baseName(pattern, { ...words, n }), extensionOf(type))
  })
}

/** A word without a value takes one of its neighbouring signs with it: `portrait__1` would be read as a mistake. */
function baseName(pattern: string, words: Record<string, string>): string {
  const filled = pattern.replace(/\{([^{}]*)\}/g, (_, name: string) => wordsOf(ownWord(words, name.trim())))
  const plain = filled
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/([_-])[_-]+/g, '$1')
    .replace(/^[_-]+|[_-]+$/g, '')
  const name = [...plain]
    .slice(0, nameLimit)
    .join('')
    .replace(/[_-]+$/, '')
  return isDevice(name) ? `image-${name}` : name || 'image'
}

/** A field may be called as something that every object has. */
const ownWord = (words: Record<string, string>, name: string): string =>
  Object.hasOwn(words, name) ? (words[name] ?? '') : ''

const wordsOf = (text: string): string =>
  [...(text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-').toLowerCase()].slice(0, wordLimit).join('')

/** Names that Windows keeps for its devices, whatever follows the dot. */
const isDevice = (name: string): boolean => /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i.test(name)

function free(taken: Set<string>, name: string, extension: string): string {
  for (let times = 1; ; times++) {
    const own = times === 1 ? name : `${name}-${times}`
    const key = own.normalize('NFKC').toUpperCase().toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return `${own}.${extension}`
  }
}
