import { done, type Result, refused } from '@/lib/result'
import { mostSourceBytes, notText, sourceTooLarge } from './import-limits'

/** The text of a file. Its size is looked at before anything is read; UTF-16, as Excel writes it, is read too. */
export async function textOfFile(file: Blob): Promise<Result<string>> {
  if (file.size > mostSourceBytes) return refused('invalid', sourceTooLarge)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return done(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return refused('invalid', notText)
  }
}

/**
 * A source as it is read: without a byte order mark, with `\n` as its line breaks and whole characters only.
 * @returns `invalid` for what is too large or no text
 */
export function plainSource(text: string): Result<string> {
  // A character is at least one byte: what is far too long is not measured.
  if (text.length > mostSourceBytes || new TextEncoder().encode(text).length > mostSourceBytes)
    return refused('invalid', sourceTooLarge)
  if (isBinary(text)) return refused('invalid', notText)
  return done(
    text
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
      .toWellFormed(),
  )
}

/** Control characters that no text holds: a few may slip into a paste, many are another kind of file. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const strange = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0
  return strange > 8 && strange > text.length / 100
}
