import { nameLimit } from './limits'

/** A name as a label: `hair_color` and `hairColor` are "Hair color". */
export function labelOf(name: string): string {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})(?=\p{Ll})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replace(/_+/g, ' ')
    .trim()
  const [first = ''] = words
  return first.toLocaleUpperCase('en-US') + words.slice(first.length)
}

/**
 * The name that a label gives its field: "Hair color" is `hair_color`, or `hair_color_2` where that is taken. A label
 * without a letter is `field`.
 */
export function nameOf(label: string, taken: Iterable<string> = []): string {
  const plain = label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^[^\p{L}]+|_+$/gu, '')
  const name = clipped(plain, nameLimit) || 'field'
  const others = new Set([...taken].map(other => other.normalize('NFC')))
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : `_${number}`
    const free = clipped(name, nameLimit - end.length) + end
    if (!others.has(free)) return free
  }
}

/** At most so many UTF-16 units, and no half of a letter. */
const clipped = (text: string, limit: number): string =>
  text
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/_+$/, '')
