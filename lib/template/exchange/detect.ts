import { allDialects } from './dialects/all-dialects'
import type { Dialect, DialectId } from './dialects/dialect'
import { possible } from './possible'

/** How many placeholders a dialect finds in a text, and how many stretches it explains, fields or not. */
export type Guess = { id: DialectId; label: string; count: number; explained: number }

/** What each dialect finds. */
export const guessesIn = (text: string): Guess[] => allDialects.map(dialect => guessOf(text, dialect))

function guessOf(text: string, { id, label, read }: Dialect): Guess {
  const { placeholders, leftovers } = read(text)
  const count = possible(text, placeholders).placeholders.length
  return { id, label, count, explained: count + leftovers.filter(mark => mark.isOwn).length }
}

/**
 * The dialect that explains most of a text; of two that explain as much, the one that is harder to take for another.
 * Null when there is nothing to explain.
 */
export function bestOf(guesses: readonly Guess[]): DialectId | null {
  const possible = guesses.filter(guess => guess.count > 0)
  const most = Math.max(...possible.map(guess => guess.explained))
  return possible.find(guess => guess.explained === most)?.id ?? null
}
