import type { Span } from './node'

/**
 * The line of a tag that stands alone on it, with its break; null when there is anything else on the line.
 * @param from nothing before is looked at
 */
export function ownLine(body: string, tag: Span, from: number): Span | null {
  let start = tag.start
  while (start > from && isBlank(body[start - 1])) start--
  if (start > 0 && body[start - 1] !== '\n') return null
  let end = tag.end
  while (isBlank(body[end])) end++
  if (body.startsWith('\r\n', end)) return { start, end: end + 2 }
  if (body[end] === '\n') return { start, end: end + 1 }
  return end === body.length ? { start, end } : null
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t'
