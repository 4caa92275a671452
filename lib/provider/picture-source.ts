import 'server-only'
import { fieldsOf } from './fields'

/** Where the bytes of a picture are: in the answer itself, or at an address. */
export type PictureSource = { bytes: Uint8Array } | { url: string }

/**
 * The source a piece of an answer names, null when it names none. Base64 goes before an address: it needs no second
 * request and does not die. Empty strings and nulls count as absent.
 */
export function pictureSource(piece: unknown): PictureSource | null {
  if (typeof piece === 'string') return inline(piece) ?? address(piece)
  const { b64_json, b64, url } = fieldsOf(piece)
  return fromBase64(b64_json) ?? fromBase64(b64) ?? fromAddress(url)
}

const fromBase64 = (value: unknown): PictureSource | null =>
  typeof value !== 'string' ? null : isRemote(value) ? address(value) : inline(value)

const fromAddress = (value: unknown): PictureSource | null =>
  typeof value !== 'string' ? null : isDataUrl(value) ? inline(value) : address(value)

const isRemote = (text: string): boolean => /^\s*https?:\/\//i.test(text)
const isDataUrl = (text: string): boolean => /^\s*data:/i.test(text)

function address(text: string): PictureSource | null {
  const url = text.trim()
  return url === '' ? null : { url }
}

/** The bytes of base64 or of a data URL. What they are is for the ingest to find out: paid bytes are never dropped here. */
function inline(text: string): PictureSource | null {
  if (!isDataUrl(text)) return decoded(text)
  const comma = text.indexOf(',')
  const payload = text.slice(comma + 1)
  if (comma < 0 || payload === '') return null
  return /;\s*base64/i.test(text.slice(0, comma)) ? decoded(payload) : { bytes: Buffer.from(payload) }
}

// Buffer reads both alphabets and skips line breaks and missing padding, but also skips what is not base64 at all.
function decoded(text: string): PictureSource | null {
  if (/[^A-Za-z0-9+/_=\s-]/.test(text)) return null
  const bytes = Buffer.from(text, 'base64')
  return bytes.byteLength > 0 ? { bytes } : null
}
