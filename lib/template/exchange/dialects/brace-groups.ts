import type { Span } from './dialect'

/** A stretch in single braces. `cuts` are the separators that stand directly in it, `inner` the groups inside. */
export type Group = Span & { cuts: number[]; inner: Group[] }

/** Deeper nesting is nobody's prompt. */
const deepest = 50

/** A brace or a separator, or whatever a backslash stands before. */
const marks = { '|': /\\[\s\S]|[{}|]/g, ',': /\\[\s\S]|[{},]/g }

/**
 * The outermost groups in braces, in one pass over the text: what nests too deep or is never closed is no group, and
 * `\{` and `\}` are none either.
 */
export function braceGroups(text: string, separator: '|' | ','): Group[] {
  const outermost: Group[] = []
  const open: Group[] = []
  for (const { 0: mark, index } of text.matchAll(marks[separator])) {
    if (mark === '{') {
      // The outermost is given up first: what is inside it may still be whole.
      if (open.length === deepest) outermost.push(...(open.shift()?.inner ?? []))
      open.push({ start: index, end: index, cuts: [], inner: [] })
    } else if (mark === separator) open.at(-1)?.cuts.push(index)
    else if (mark === '}') close(open, outermost, index + 1)
  }
  return [...outermost, ...open.flatMap(group => group.inner)].sort((one, other) => one.start - other.start)
}

function close(open: Group[], outermost: Group[], end: number): void {
  const group = open.pop()
  if (!group) return
  group.end = end
  const around = open.at(-1)?.inner ?? outermost
  around.push(group)
}

const quotedKey = /^\{\s{0,200}\\*["'][^"'\n]{0,200}\\*["']\s{0,20}:/
const bareKey = /^\{\s{0,200}[\p{L}_]\w{0,60}\s{0,20}:\s/u

/** Whether a group is an object of JSON or code, as a quarter of all image prompts are. */
export const isObject = (text: string, { start }: Span): boolean => {
  const beginning = text.slice(start, start + 500)
  return quotedKey.test(beginning) || bareKey.test(beginning)
}

/** Whether a group is the inner one of double braces. */
export const isDoubled = (text: string, { start, end }: Span): boolean => text[start - 1] === '{' && text[end] === '}'
