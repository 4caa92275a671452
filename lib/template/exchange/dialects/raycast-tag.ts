/** `end` is where the tag ends, or as far as it could be read. */
export type Tag =
  | { isWhole: true; end: number; attributes: Map<string, string>; modifiers: string }
  | { isWhole: false; end: number }

/** Characters of one tag: a whole paragraph may be its default. Keeps the time in proportion to the text. */
const longestTag = 8_000

const closing: Record<string, string> = { '"': '"', "'": "'", '“': '”', '„': '“', '‘': '’' }

/**
 * Reads `{argument name="…" default="…" | modifier}` at `start`. Quotes may be escaped, as inside a JSON string, and
 * deeper inside that; the words come out as they would stand there.
 */
export function readTag(text: string, start: number): Tag {
  const stop = Math.min(text.length, start + longestTag)
  const attributes = new Map<string, string>()
  let at = text.indexOf('argument', start) + 'argument'.length
  while (at < stop) {
    at = afterSpace(text, at)
    if (text[at] === '}') return { isWhole: true, end: at + 1, attributes, modifiers: '' }
    if (text[at] === '|') return withModifiers(text, at, attributes)
    const attribute = attributeAt(text, at, stop)
    if (!attribute) break
    attributes.set(attribute.name, attribute.value)
    at = attribute.end
  }
  return { isWhole: false, end: lineEnd(text, start, at) }
}

function afterSpace(text: string, at: number): number {
  while (/\s/.test(text.charAt(at))) at++
  return at
}

function withModifiers(text: string, at: number, attributes: Map<string, string>): Tag {
  const modifiers = /^\|[^{}\n]{0,200}(?=\})/.exec(text.slice(at, at + 300))?.[0]
  return modifiers === undefined
    ? { isWhole: false, end: lineEnd(text, at, at) }
    : { isWhole: true, end: at + modifiers.length + 1, attributes, modifiers: modifiers.trim() }
}

/** What is shown of a tag that breaks off: as much as stands on its line. */
function lineEnd(text: string, start: number, least: number): number {
  const end = /^[^\n}]{0,200}\}?/.exec(text.slice(start, start + 202))?.[0].length ?? 0
  return Math.max(start + end, Math.min(least, start + 200))
}

type Attribute = { name: string; value: string; end: number }

const bareValue = /[^\s{}|"'\\]{1,200}/y
const nameAndSign = /([A-Za-z][\w-]{0,40})\s{0,20}=\s{0,20}/y

function attributeAt(text: string, at: number, stop: number): Attribute | null {
  nameAndSign.lastIndex = at
  const [sign, name] = nameAndSign.exec(text) ?? []
  if (sign === undefined || name === undefined) return null
  const from = at + sign.length
  const value = quotedAt(text, from, stop) ?? bareAt(text, from)
  return value && { name: name.toLowerCase(), ...value }
}

function bareAt(text: string, at: number): { value: string; end: number } | null {
  bareValue.lastIndex = at
  const [value] = bareValue.exec(text) ?? []
  return value === undefined ? null : { value, end: at + value.length }
}

/** A quoted value: it ends at the same quote behind as many backslashes as opened it; one behind more belongs to it. */
function quotedAt(text: string, at: number, stop: number): { value: string; end: number } | null {
  let from = at
  while (text[from] === '\\') from++
  const depth = from - at
  const close = closing[text.charAt(from)]
  if (close === undefined) return null
  let backslashes = 0
  for (let end = from + 1; end < stop; end++) {
    const character = text[end]
    if (character === close && backslashes < depth) return null
    if (character === close && backslashes === depth)
      return { value: lessEscaped(text.slice(from + 1, end - depth), depth, close), end: end + 1 }
    backslashes = character === '\\' ? backslashes + 1 : 0
  }
  return null
}

/** Quotes inside the value, as they would stand outside of it: one level of escaping less. */
const lessEscaped = (value: string, depth: number, quote: string): string =>
  value.replaceAll(`${'\\'.repeat(2 * depth + 1)}${quote}`, `${'\\'.repeat(depth)}${quote}`)
