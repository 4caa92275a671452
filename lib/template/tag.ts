import { nameLimit } from './limits'
import { malformed } from './malformed'
import type { Complaint, Shorthand, Span } from './node'
import { Reader, type Word } from './reader'
import { readOptions, readTyped, type ShorthandReading } from './shorthand'

type Named = { name: string; nameSpan: Span; end: number }

/** What stands between two pairs of braces. */
export type Tag =
  | { kind: 'comment'; end: number }
  | ({ kind: 'field'; shorthand: Shorthand | null } & Named)
  | ({ kind: 'open'; isInverted: boolean; equals: string | null } & Named)
  | ({ kind: 'close' } & Named)

/** A tag, null when the braces are only text; and what is wrong with either. */
export type TagReading = { tag: Tag | null; complaints: Complaint[] }

/**
 * Reads the tag that `{{` begins.
 * @param start where the braces stand
 * @param lastClose where the last `}}` of the body stands, so that nobody looks for one behind it
 */
export function readTag(body: string, start: number, lastClose: number): TagReading {
  if (body[start + 2] === '!') return readComment(body, start, lastClose)
  const reader = new Reader(body, start + 2)
  const sigil = ['#', '^', '/'].find(mark => reader.mark(mark)) ?? ''
  const word = reader.name()
  const rest = word && readRest(reader, sigil)
  if (!rest || !reader.mark('}}')) return { tag: null, complaints: [malformed(body, start, reader.at)] }
  if (word.text.length > nameLimit) return { tag: null, complaints: [tooLong(word)] }
  const { complaints, ...parts } = rest
  return { tag: { ...parts, name: word.text, nameSpan: word.span, end: reader.at }, complaints }
}

function readComment(body: string, start: number, lastClose: number): TagReading {
  if (lastClose >= start + 3)
    return { tag: { kind: 'comment', end: body.indexOf('}}', start + 3) + 2 }, complaints: [] }
  const message = 'This comment is never closed. Write }} where it ends.'
  return { tag: null, complaints: [{ start, end: start + 3, message }] }
}

const nothing: ShorthandReading = { shorthand: null, complaints: [] }

/** A tag without its name, and what is wrong with it. */
type Rest = { complaints: Complaint[] } & (
  | { kind: 'field'; shorthand: Shorthand | null }
  | { kind: 'open'; isInverted: boolean; equals: string | null }
  | { kind: 'close' }
)

/** What follows the name; null when it cannot be read. */
function readRest(reader: Reader, sigil: string): Rest | null {
  if (sigil === '/') return { kind: 'close', complaints: [] }
  if (sigil === '^') return { kind: 'open', isInverted: true, equals: null, complaints: [] }
  if (sigil === '#') return readSection(reader)
  const read = reader.mark('|') ? readTyped(reader) : reader.mark(':') ? readOptions(reader) : nothing
  return read && { kind: 'field', ...read }
}

function readSection(reader: Reader): Rest | null {
  const value = reader.mark('=') ? reader.value() : undefined
  if (value === null) return null
  const equals = value === undefined ? null : [value].flat().join('\n')
  return { kind: 'open', isInverted: false, equals, complaints: [] }
}

const tooLong = ({ span }: Word): Complaint => ({ ...span, message: `A name has ${nameLimit} characters at most.` })
