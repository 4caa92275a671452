const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const places = new Map(Array.from(alphabet, (letter, place) => [letter, place]))

/** Bytes as letters that no address, chat or mail changes: RFC 4648, section 5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const bits = (one << 16) | (two << 8) | three
    for (let place = 0; place <= Math.min(3, bytes.length - at); place++)
      text += alphabet.charAt((bits >> (18 - 6 * place)) & 63)
  }
  return text
}

/** The bytes again; letters that are left over make none. Anything behind the first foreign letter is left out. */
export function fromBase64url(text: string): Uint8Array {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const letter of text) {
    const place = places.get(letter)
    if (place === undefined) break
    bits = ((bits << 6) | place) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 255)
  }
  return Uint8Array.from(bytes)
}
