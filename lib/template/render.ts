import type { Field, Segment, Values } from './schema'

/** A prompt: `segments` joined is `text`; `missing` names the required fields that are empty. */
export type Rendered = { text: string; segments: Segment[]; missing: string[] }

// A name is a letter, then letters, digits and underscores. Combining marks count, so that a decomposed name is one.
const tagOrEscape = /\\\{\{|\{\{\s*(\p{L}[\p{L}\p{M}\p{N}_]*)\s*\}\}/gu

/**
 * Fills `{{name}}` with values, in one pass over the body: a value is never read again, so braces and `$10` in it stay
 * as typed. Spaces inside the braces are free, names are compared in NFC, `\{{` is a literal `{{`. A field without a
 * value renders as nothing and the fixed punctuation on both sides closes up (", ," becomes ","). Linear in the
 * length of body and values.
 * @param fields only their names and whether they are required matter here
 */
export function render(body: string, fields: readonly Pick<Field, 'name' | 'required'>[], values: Values): Rendered {
  const filled = valuesByName(values)
  const segments = merged(closedUp(pieces(body, filled)))
  return {
    text: segments.map(segment => segment.text).join(''),
    segments,
    missing: fields.filter(field => field.required && !filled(field.name).trim()).map(field => field.name),
  }
}

/** A map, because a value may be called `constructor`. */
function valuesByName(values: Values): (name: string) => string {
  const byName = new Map(Object.entries(values).map(([name, value]) => [name.normalize('NFC'), value]))
  return name => byName.get(name.normalize('NFC')) ?? ''
}

function pieces(body: string, filled: (name: string) => string): Segment[] {
  const found: Segment[] = []
  let end = 0
  for (const match of body.matchAll(tagOrEscape)) {
    const name = match[1]?.normalize('NFC') ?? null
    found.push({ text: body.slice(end, match.index), field: null })
    found.push({ text: name === null ? '{{' : filled(name), field: name })
    end = match.index + match[0].length
  }
  found.push({ text: body.slice(end), field: null })
  return found.filter(piece => piece.field !== null || piece.text !== '')
}

/** Leaves out the empty fields and tidies the fixed text around each gap; the words of a value are never touched. */
function closedUp(all: Segment[]): Segment[] {
  const kept: Segment[] = []
  let isAfterGap = false
  for (const piece of all) {
    if (piece.field !== null && !piece.text.trim()) {
      isAfterGap = true
      continue
    }
    const text = isAfterGap && piece.field === null ? joinable(kept, piece.text) : piece.text
    // A gap reaches as far as the fixed text it swallows whole.
    if (!text) continue
    kept.push({ ...piece, text })
    isAfterGap = false
  }
  if (isAfterGap) dropEnd(kept, /[\s,;:]/)
  return kept
}

/** What is left of the text after a gap, given what stands before it. */
function joinable(kept: Segment[], after: string): string {
  const rest = after.trimStart()
  const next = rest.charAt(0)
  if (kept.length === 0) return rest.replace(/^[,;:.]+\s*/, '')
  if (/[,;:.!?]/.test(next)) {
    dropEnd(kept, /[\s,;:]/)
    return /[.!?]/.test(lastCharacter(kept)) ? rest.slice(1) : rest
  }
  if (/^\s*\n/.test(after)) {
    // A line break outweighs the spaces before the gap.
    dropEnd(kept, /\s/)
    return after
  }
  return /\s/.test(lastCharacter(kept)) ? rest : after
}

const lastCharacter = (kept: Segment[]): string => kept.at(-1)?.text.at(-1) ?? ''

function dropEnd(kept: Segment[], unwanted: RegExp): void {
  for (let last = kept.at(-1); last && last.field === null; last = kept.at(-1)) {
    let end = last.text.length
    while (end > 0 && unwanted.test(last.text.charAt(end - 1))) end--
    last.text = last.text.slice(0, end)
    if (end > 0) return
    kept.pop()
  }
}

function merged(all: Segment[]): Segment[] {
  const whole: { texts: string[]; field: string | null }[] = []
  for (const { text, field } of all) {
    const last = whole.at(-1)
    if (field === null && last?.field === null) last.texts.push(text)
    else whole.push({ texts: [text], field })
  }
  return whole.map(({ texts, field }) => ({ text: texts.join(''), field }))
}
