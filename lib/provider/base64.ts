import 'server-only'

/** What should have been base64 holds something else. */
export class NotBase64 extends Error {
  constructor() {
    super('The text of a picture is not base64.')
  }
}

const foreign = /[^A-Za-z0-9+/_=\s-]/

/** Whether a text is base64 of either alphabet, padded or not, with line breaks or without. */
export const isBase64 = (text: string): boolean => /[^=\s]/.test(text) && !foreign.test(text)

/**
 * The bytes of base64 that comes in pieces, cut anywhere.
 * @throws {NotBase64} at the first piece that holds anything else: Buffer would skip it without a word
 */
export async function* base64Bytes(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let rest = ''
  for await (const piece of pieces) {
    if (foreign.test(piece)) throw new NotBase64()
    const text = rest + piece.replace(/\s+/g, '')
    // Four characters are three bytes; a group that goes on waits for the next piece.
    const whole = text.length - (text.length % 4)
    if (whole > 0) yield Buffer.from(text.slice(0, whole), 'base64')
    rest = text.slice(whole)
  }
  if (rest) yield Buffer.from(rest, 'base64')
}
