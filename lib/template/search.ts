/**
 * Text as it is compared in a search: without differences of width, ligature or case, in any script. Upper case,
 * because it also joins the two forms of a letter that lower case keeps apart ("ß" and "ss", "ς" and "σ").
 */
export const searchable = (text: string): string => text.normalize('NFKC').toUpperCase().normalize('NFKC')

const word = /[\p{L}\p{M}\p{N}_]+/gu
const inWord = /[\p{L}\p{M}\p{N}_]/u

/** Scripts that set no spaces between words: what is looked for may stand anywhere in them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * What a person typed into a search, as a test of texts that were made `searchable`: every word must stand in one of
 * them, the last one as the beginning of a word, because it may still be being typed. Nothing typed finds everything.
 */
export function searchFor(typed: string): (texts: readonly string[]) => boolean {
  const words = wordsOf(searchable(typed))
  const last = words.at(-1)
  return texts =>
    words.every(wanted => texts.some(text => (wanted === last ? hasPrefix(text, wanted) : hasWord(text, wanted))))
}

/** Of a text that is all signs ("$", "++") the signs themselves. */
const wordsOf = (text: string): string[] => text.match(word) ?? text.split(/\s+/).filter(sign => sign !== '')

const hasPrefix = (text: string, wanted: string): boolean => isFound(text, wanted, false)
const hasWord = (text: string, wanted: string): boolean => isFound(text, wanted, true)

function isFound(text: string, wanted: string, isWhole: boolean): boolean {
  if (unspaced.test(wanted) || !inWord.test(wanted)) return text.includes(wanted)
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const begins = !isJoined(characterBefore(text, at))
    const ends = !isWhole || !isJoined(text.slice(at + wanted.length, at + wanted.length + 2))
    if (begins && ends) return true
  }
  return false
}

/** Whether a neighbour continues the word: a letter of the same kind of script does, the next sign or space does not. */
const isJoined = (neighbour: string): boolean => {
  const [character = ''] = neighbour
  return inWord.test(character) && !unspaced.test(character)
}

/** The whole character before a place, even where it takes two units. */
const characterBefore = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
