import 'server-only'
import { randomUUID } from 'node:crypto'

/** `string`: bytes from which a string is left out. `json`: bytes of what is kept. `depth`: brackets within brackets. */
export type Limits = { string: number; json: number; depth: number }

// Urls, prompts and error texts are shorter than 64 kB, pictures are not. An answer of ten pictures has no more than
// 2 MB beside them, and nests four deep.
const usual: Limits = { string: 64 * 1024, json: 8 * 1024 * 1024, depth: 100 }

/** Where the content of a string stands in the body, in bytes, and how it begins, as it is written there. */
export type Place = { from: number; to: number; head: string }

/**
 * JSON without its long strings. Each is replaced by a name that was drawn when it was found, so that nothing in the
 * body can pass for one.
 */
export type Skeleton = { json: string; isWhole: boolean; leftOut: ReadonlyMap<string, Place> }

const headBytes = 1000
const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const closers = new Map([
  [0x7b, '}'],
  [0x5b, ']'],
])
const closing = new Set(Buffer.from('}]'))
const marks = new Set(Buffer.from('"{}[]:,'))
// Gateways keep the line alive with blank lines, and some write a byte order mark.
const blanks = new Set(Buffer.from(' \t\n\r\uFEFF'))

/**
 * Reads JSON chunk by chunk and keeps everything but its long strings. It ends with the outermost bracket; what follows
 * is not looked at. A body that was cut, or goes on as something else, is closed behind its last complete value.
 * @returns null when the body does not begin as an object or a list, or holds nothing complete
 */
export async function skeletonOf(body: AsyncIterable<Buffer>, limits = usual): Promise<Skeleton | null> {
  const scan = new Scan(limits)
  for await (const chunk of body) if (!scan.read(chunk)) break
  return scan.skeleton()
}

/** A string that is being read: where it starts in the body and in what is kept. `head`: once it is left out. */
type OpenString = { from: number; at: number; head: string | null }

class Scan {
  readonly #limits: Limits
  readonly #leftOut = new Map<string, Place>()
  #kept = Buffer.alloc(16 * 1024)
  #length = 0
  /** Bytes of the body before the chunk that is read. */
  #offset = 0
  /** The brackets that must still close, the next one last. */
  #owed = ''
  /** The mark before: it tells a value from the name of a field. */
  #mark = 0
  #string: OpenString | null = null
  #isEscaped = false
  #isBegun = false
  #isOver = false
  /** How far everything is complete. */
  #complete: { length: number; owed: string } | null = null

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @returns whether there may be more */
  read(chunk: Buffer): boolean {
    let at = this.#isBegun ? 0 : this.#begin(chunk)
    while (at < chunk.length && !this.#isOver)
      at = this.#string ? this.#within(this.#string, chunk, at) : this.#between(chunk, at)
    this.#offset += chunk.length
    return !this.#isOver
  }

  skeleton(): Skeleton | null {
    if (!this.#complete) return null
    const { length, owed } = this.#complete
    const json = this.#kept.toString('utf8', 0, length) + [...owed].reverse().join('')
    return { json, isWhole: owed === '', leftOut: this.#leftOut }
  }

  #begin(chunk: Buffer): number {
    let at = 0
    while (at < chunk.length && blanks.has(chunk[at] ?? 0)) at++
    this.#isBegun = at < chunk.length
    this.#isOver = this.#isBegun && !closers.has(chunk[at] ?? 0)
    return at
  }

  #between(chunk: Buffer, from: number): number {
    let at = from
    while (at < chunk.length && !marks.has(chunk[at] ?? 0)) at++
    const end = Math.min(at + 1, chunk.length)
    this.#keep(chunk.subarray(from, end))
    if (at < end) this.#meet(chunk[at] ?? 0, this.#offset + end)
    return end
  }

  #meet(mark: number, next: number): void {
    if (mark === quote) this.#string = { from: next, at: this.#length, head: null }
    else this.#mark = mark
    const closer = closers.get(mark)
    if (closer) this.#open(closer)
    if (closing.has(mark)) this.#close(String.fromCharCode(mark))
  }

  #open(closer: string): void {
    this.#owed += closer
    this.#isOver ||= this.#owed.length > this.#limits.depth
  }

  #close(bracket: string): void {
    this.#isOver ||= !this.#owed.endsWith(bracket)
    this.#owed = this.#owed.slice(0, -1)
    this.#completeHere()
    this.#isOver ||= this.#owed === ''
  }

  #within(string: OpenString, chunk: Buffer, from: number): number {
    const end = this.#endOfString(chunk, from)
    if (string.head === null) this.#keepContent(string, chunk.subarray(from, end))
    if (end === chunk.length) return end
    if (string.head !== null) this.#nameInstead({ from: string.from, to: this.#offset + end, head: string.head })
    this.#keep(chunk.subarray(end, end + 1))
    this.#string = null
    if (this.#mark === colon || this.#owed.endsWith(']')) this.#completeHere()
    return end + 1
  }

  /** The place of the closing quote, or the chunk's length when it is in a later one. */
  #endOfString(chunk: Buffer, from: number): number {
    let at = this.#isEscaped ? from + 1 : from
    this.#isEscaped = false
    let end = chunk.indexOf(quote, at)
    for (;;) {
      const stop = end < 0 ? chunk.length : end
      const next = chunk.subarray(at, stop).indexOf(backslash)
      if (next < 0) return stop
      at += next + 2
      this.#isEscaped = at > chunk.length
      if (end >= 0 && end < at) end = chunk.indexOf(quote, at)
    }
  }

  #keepContent(string: OpenString, content: Buffer): void {
    this.#keep(content)
    if (this.#length - string.at <= this.#limits.string) return
    string.head = this.#kept.toString('latin1', string.at, Math.min(this.#length, string.at + headBytes))
    this.#length = string.at
  }

  #nameInstead(place: Place): void {
    const name = randomUUID()
    this.#leftOut.set(name, place)
    this.#keep(Buffer.from(name))
  }

  #keep(bytes: Buffer): void {
    const length = this.#length + bytes.length
    this.#isOver ||= length > this.#limits.json
    if (this.#isOver) return
    if (length > this.#kept.length) this.#kept = Buffer.concat([this.#kept], length * 2)
    bytes.copy(this.#kept, this.#length)
    this.#length = length
  }

  #completeHere(): void {
    if (!this.#isOver) this.#complete = { length: this.#length, owed: this.#owed }
  }
}
