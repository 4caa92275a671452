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
 * @throws {NotBase64} where it holds anything else: Buffer would skip it without a word
 */
export async function* base64Bytes(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + piece.replace(/\s+/g, '')
    // Four characters are three bytes; a group that goes on waits for the next piece.
    const whole = text.length - (text.length % 4)
    yield decoded(text.slice(0, whole))
    rest = text.slice(whole)
  }
  yield decoded(rest)
}

/** Looking at every character takes longer than decoding, so that is only done where bytes are missing. */
function decoded(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== (text.length * 3) / 4 && foreign.test(text)) throw new NotBase64()
  return bytes
}
