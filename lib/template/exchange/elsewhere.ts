import { allDialects } from './dialects/all-dialects'
import type { Dialect, DialectId, Mark, Span } from './dialects/dialect'

/** What the other dialects would have read in the rest of a text; the first of them that sees a placeholder names it. */
export function elsewhere(text: string, dialect: DialectId, taken: readonly Span[]): Mark[] {
  const seen = [...taken]
  return allDialects
    .filter(other => other.id !== dialect)
    .flatMap(other => other.read(text).placeholders.map(found => markOf(other, found)))
    .filter(mark => {
      const isNew = !seen.some(({ start, end }) => start < mark.end && mark.start < end)
      if (isNew) seen.push(mark)
      return isNew
    })
}

const markOf = ({ label }: Dialect, { start, end }: Span): Mark => ({
  start,
  end,
  message: `This looks like another way to write placeholders: ${label}.`,
})
