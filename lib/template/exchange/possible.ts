import { mostOptions, sentenceLimit } from '@/lib/template/limits'
import { isBehindBackslash } from './dialects/behind-backslash'
import type { Mark, Placeholder } from './dialects/dialect'

/** Parts the placeholders that can be fields from those that must stay text, and says why. */
export function possible(
  text: string,
  found: readonly Placeholder[],
): { placeholders: Placeholder[]; impossible: Mark[] } {
  const placeholders: Placeholder[] = []
  const impossible: Mark[] = []
  for (const placeholder of found.toSorted((one, other) => one.start - other.start)) {
    const { start, end } = placeholder
    if (start < (placeholders.at(-1)?.end ?? 0)) continue
    const message = problemOf(text, placeholder)
    if (message) impossible.push({ start, end, message })
    else placeholders.push(placeholder)
  }
  return { placeholders, impossible }
}

function problemOf(text: string, { start, wanted: { options = [] } }: Placeholder): string | null {
  if (isBehindBackslash(text, start)) return 'A field cannot stand right behind a backslash.'
  if (options.length > mostOptions) return `A field can have ${mostOptions} options at most.`
  const isLong = options.some(({ value }) => value.length > sentenceLimit)
  return isLong ? `An option can have ${sentenceLimit.toLocaleString('en-US')} characters at most.` : null
}
