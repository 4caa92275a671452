import { type Colour, hex } from './colour'
import { colourWords, type Kind, kinds, type Manner, type Mood, manners, moods } from './vocabulary'

/** What a prompt's words ask of the picture; null where they leave it open. */
export type Direction = {
  kind: Kind
  mood: Mood | null
  manner: Manner
  isMono: boolean
  /** Colours named in the prompt, in its order, hair excepted. */
  colours: Colour[]
  hair: Colour | null
  has: (words: RegExp) => boolean
}

const firstMatch = <K extends string>(table: Readonly<Record<K, RegExp>>, words: string): K | null => {
  for (const name in table) if (table[name].test(words)) return name
  return null
}

/** Words after "no" or "without" name what must not be there: "No text, no logo" asks for no logo. */
const withoutNegations = (words: string) => words.replace(/\b(no|without|avoid|not)\s+[\w-]+/g, ' ')

const hairWords = /\b([a-z]+)(?:[- ]haired|\s+hair)\b/

export const directionOf = (prompt: string): Direction => {
  const words = withoutNegations(prompt.toLowerCase())
  const hairWord = hairWords.exec(words)?.[1] ?? ''
  const named = words.replace(hairWords, ' ').match(/[a-z]+/g) ?? []
  const colours = [...new Set(named)].flatMap(word => colourWords[word] ?? []).slice(0, 3)
  return {
    kind: firstMatch(kinds, words) ?? 'forms',
    mood: firstMatch(moods, words),
    manner: firstMatch(manners, words) ?? 'photo',
    isMono: manners.mono.test(words),
    colours: colours.map(hex),
    hair: hairColours[hairWord] ?? null,
    has: pattern => pattern.test(words),
  }
}

const hairColours: Readonly<Record<string, Colour>> = {
  red: hex('#a8391a'),
  ginger: hex('#b5531f'),
  auburn: hex('#7a2c1b'),
  blonde: hex('#d8b26b'),
  blond: hex('#d8b26b'),
  brown: hex('#4a2d1d'),
  black: hex('#17141a'),
  silver: hex('#aeb4bb'),
  grey: hex('#8d9196'),
  gray: hex('#8d9196'),
  white: hex('#dcdad4'),
  blue: hex('#2a4f9c'),
  pink: hex('#d7708f'),
}
