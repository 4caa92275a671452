import { allDialects } from './dialects/all-dialects'
import type { DialectId } from './dialects/dialect'
import { possible } from './possible'

/** How many placeholders each dialect would find in a text. */
export type Counts = Record<DialectId, number>

export const countsIn = (text: string): Counts =>
  Object.fromEntries(
    allDialects.map(({ id, read }) => [id, possible(text, read(text).placeholders).placeholders.length]),
  ) as Counts

/**
 * The dialect that explains most of a text; of two that explain as much, the one that is harder to take for another.
 * Null when there is nothing to explain.
 */
export function bestOf(counts: Counts): DialectId | null {
  const most = Math.max(...Object.values(counts))
  return most > 0 ? (allDialects.find(({ id }) => counts[id] === most)?.id ?? null) : null
}
