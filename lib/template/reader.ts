import type { Span } from './node'

/** A word in a body: its composed form (NFC), and where it stands. */
export type Word = { text: string; span: Span }

/** What a value in a tag may be: a JSON string, number, `true`, `false` or a list of those. */
export type JsonValue = Single | Single[]
type Single = string | number | boolean

// A name is a letter, then letters, digits and underscores. Combining marks count, so that a decomposed name is one.
const name = /\p{L}[\p{L}\p{M}\p{N}_]*/uy
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const spaces = /\s*/y

/**
 * Reads a tag from left to right; spaces before each part are free. Every reading either takes what it is named after,
 * or takes nothing and says null (false). Outside a JSON string nothing reads past the next `{{`: however a text was
 * made, no part of it is read more than three times.
 */
export class Reader {
  readonly text: string
  at: number

  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  mark(mark: string): boolean {
    const start = this.#behindSpaces()
    if (!this.text.startsWith(mark, start)) return false
    this.at = start + mark.length
    return true
  }

  name(): Word | null {
    const start = this.#behindSpaces()
    const text = this.#matchAt(name, start)
    return text ? { text: text.normalize('NFC'), span: { start, end: this.at } } : null
  }

  /** An option as it is typed: up to a bar, the end of the tag, a line break or another tag. */
  plainOption(): string | null {
    const start = this.#behindSpaces()
    let end = start
    while (end < this.text.length && !this.#isOptionEnd(end)) end++
    if (end > start) this.at = end
    return this.text.slice(start, end).trim() || null
  }

  #isOptionEnd(at: number): boolean {
    const [first, second] = [this.text[at], this.text[at + 1]]
    return first === '|' || first === '\n' || first === '\r' || (first === second && (first === '}' || first === '{'))
  }

  value(): JsonValue | null {
    return this.#list() ?? this.#single()
  }

  #list(): Single[] | null {
    const start = this.at
    if (!this.mark('[')) return null
    const values: Single[] = []
    while (!this.mark(']')) {
      const value = values.length === 0 || this.mark(',') ? this.#single() : null
      if (value === null) {
        this.at = start
        return null
      }
      values.push(value)
    }
    return values
  }

  #single(): Single | null {
    if (this.mark('true')) return true
    if (this.mark('false')) return false
    return this.string() ?? this.#number()
  }

  #number(): number | null {
    const start = this.#behindSpaces()
    const read = Number.parseFloat(this.#matchAt(number, start))
    return Number.isFinite(read) ? read : null
  }

  string(): string | null {
    const start = this.#behindSpaces()
    if (this.text[start] !== '"') return null
    let end = start + 1
    while (end < this.text.length && this.text[end] !== '"' && this.text[end] !== '\n')
      end += this.text[end] === '\\' ? 2 : 1
    const read = readJson(this.text.slice(start, end + 1))
    if (typeof read !== 'string') return null
    this.at = end + 1
    return read
  }

  #behindSpaces(): number {
    spaces.lastIndex = this.at
    spaces.test(this.text)
    return spaces.lastIndex
  }

  #matchAt(pattern: RegExp, start: number): string {
    pattern.lastIndex = start
    const found = pattern.exec(this.text)?.[0] ?? ''
    if (found) this.at = start + found.length
    return found
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
