/** How many letters must be typed, left out, replaced or swapped with their neighbour to make one word of the other. */
export function editDistance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swapped = isSwap(one, other, i, j) ? (before[j - 2] ?? 0) + 1 : replaced
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced, swapped))
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}

const isSwap = (one: string, other: string, i: number, j: number): boolean =>
  i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]

/** The word that was probably meant; null when none is close. `color2` does not mean `color1`. */
export function nearest(typed: string, words: Iterable<string>): string | null {
  let best: { word: string; distance: number } | null = null
  for (const word of words) {
    const distance = slip(typed.toLowerCase(), word.toLowerCase())
    if (distance !== null && (best === null || distance < best.distance)) best = { word, distance }
  }
  return best?.word ?? null
}

/**
 * How far a word is from the one it was meant to be; null when it means something else. Few people slip on the first
 * letter: `mood` is not meant by `food`. Short words are let off with one letter, others with two.
 */
function slip(typed: string, meant: string): number | null {
  const shorter = Math.min(typed.length, meant.length)
  const most = shorter < 4 ? 0 : shorter < 8 ? 1 : 2
  if (Math.abs(typed.length - meant.length) > most || typed[0] !== meant[0]) return null
  if (typed !== meant && withoutDigits(typed) === withoutDigits(meant)) return null
  const distance = editDistance(typed, meant)
  return distance > most ? null : distance
}

const withoutDigits = (word: string): string => word.replace(/\p{N}+/gu, '')
