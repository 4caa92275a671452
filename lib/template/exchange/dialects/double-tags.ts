import type { Span } from './dialect'

/** A tag in double braces. `inner` is what stands between them, without the spaces around it. */
export type DoubleTag = Span & { inner: string }

/** Characters of one tag: more than a hundred options. Keeps the time in proportion to the text. */
const longestTag = 8_000

/**
 * Everything between `{{` and `}}`, one after another. Quotes around `}}` are heeded where they are closed. Mustache's
 * `{{{x}}}` is one tag; of longer rows of braces the inner two belong to it.
 */
export function doubleTags(text: string): DoubleTag[] {
  const found: DoubleTag[] = []
  // Where nothing closes any more, no opening needs to be looked at again.
  for (let start = text.indexOf('{{'); start > -1 && text.includes('}}', start); ) {
    const run = rowLength(text, start, '{')
    const open = start + run
    const close = closeOf(text, open)
    if (close === null) {
      start = text.indexOf('{{', open)
      continue
    }
    const isTriple = run === 3 && rowLength(text, close, '}') >= 3
    const braces = isTriple ? 3 : 2
    found.push({ start: open - braces, end: close + braces, inner: text.slice(open, close).trim() })
    start = text.indexOf('{{', close + braces)
  }
  return found
}

function rowLength(text: string, at: number, brace: string): number {
  let end = at
  while (text[end] === brace) end++
  return end - at
}

function closeOf(text: string, open: number): number | null {
  return closeOutsideQuotes(text, open) ?? plainClose(text, open)
}

function closeOutsideQuotes(text: string, open: number): number | null {
  const stop = Math.min(text.length, open + longestTag)
  let isQuoted = false
  for (let at = open; at < stop; at++) {
    const character = text[at]
    if (character === '\n' || (character === '{' && text[at + 1] === '{' && !isQuoted)) return null
    if (character === '\\') at++
    else if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && character === '}' && text[at + 1] === '}') return at
  }
  return null
}

function plainClose(text: string, open: number): number | null {
  const inner = /^[^{}\n]{0,300}(?=\}\})/.exec(text.slice(open, open + 302))?.[0]
  return inner === undefined ? null : open + inner.length
}
