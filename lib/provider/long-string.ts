import 'server-only'
import { StringDecoder } from 'node:string_decoder'
import type { AnswerBody } from './answer-body'
import type { Place } from './skeleton'

/** A string of an answer that is too long to hold: it stays on the disk and is read in pieces. */
export class LongString {
  /** How it begins, as it is written in the JSON. */
  readonly head: string
  readonly #body: AnswerBody
  readonly #place: Place

  constructor(body: AnswerBody, place: Place) {
    this.head = place.head
    this.#body = body
    this.#place = place
  }

  /** What the string says, piece by piece, without its first bytes where these are known to be something else. */
  text(skipped = 0): AsyncIterable<string> {
    const { from, to } = this.#place
    return unescaped(decoded(this.#body(from + skipped, to)))
  }
}

/** V8 keeps strings of 128 kB and more among the old ones, where they are costly to collect. */
const pieceBytes = 96 * 1024

async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += pieceBytes) yield decoder.write(chunk.subarray(at, at + pieceBytes))
  yield decoder.end()
}

async function* unescaped(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + piece
    const end = text.length - unfinishedEscape(text)
    yield meant(text.slice(0, end))
    rest = text.slice(end)
  }
  yield meant(rest)
}

/** `\uXXX` */
const longestUnfinished = 5

/** How many characters at the end of a text belong to an escape that goes on in the next piece. */
function unfinishedEscape(text: string): number {
  const end = text.slice(-longestUnfinished)
  const length = end.length - end.lastIndexOf('\\')
  const last = text.length - length
  if (length > end.length || length >= (text[last + 1] === 'u' ? 6 : 2)) return 0
  let first = last
  while (text[first - 1] === '\\') first--
  const isEscaped = (last - first) % 2 === 1
  return isEscaped ? 0 : length
}

const signs: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Text of JSON as it is meant. Not JSON.parse: it refuses the line breaks that some gateways leave bare. */
const meant = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(?:u([\da-f]{4})|([^u]))/gi, (_, code?: string, sign = '') =>
        code ? String.fromCharCode(Number.parseInt(code, 16)) : (signs[sign] ?? sign),
      )
    : text
