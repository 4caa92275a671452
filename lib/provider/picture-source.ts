import 'server-only'
import { base64Bytes, isBase64 } from './base64'
import { fieldsOf } from './fields'
import { LongString } from './long-string'

/** Where the bytes of a picture are: in the answer on the disk, or at an address. */
export type PictureSource = { read: () => AsyncIterable<Uint8Array> } | { url: string }

type Text = string | LongString

const isText = (value: unknown): value is Text => typeof value === 'string' || value instanceof LongString

/**
 * The sources that a piece of an answer names, the best first. Base64 goes before an address: it needs no second
 * request and does not die. Empty strings and nulls count as absent.
 */
export function sourcesOf(piece: unknown): PictureSource[] {
  if (isText(piece)) return present(inline(piece) ?? address(piece))
  const { b64_json, b64, url } = fieldsOf(piece)
  return present(fromBase64(b64_json), fromBase64(b64), fromAddress(url))
}

const present = (...sources: (PictureSource | null)[]): PictureSource[] => sources.filter(source => source !== null)

const fromBase64 = (value: unknown): PictureSource | null =>
  !isText(value) ? null : /^\s*https?:\/\//i.test(opening(value)) ? address(value) : inline(value)

const fromAddress = (value: unknown): PictureSource | null =>
  !isText(value) ? null : isDataUrl(value) ? inline(value) : address(value)

const isDataUrl = (text: Text): boolean => /^\s*data:/i.test(opening(text))

const opening = (text: Text): string => (typeof text === 'string' ? text : text.head)

function address(text: Text): PictureSource | null {
  const url = typeof text === 'string' ? text.trim() : ''
  return url === '' ? null : { url }
}

/** Base64, alone or in a data URL. What its bytes are is for the ingest to find out: paid bytes are never dropped here. */
function inline(text: Text): PictureSource | null {
  const start = isDataUrl(text) ? payloadStart(opening(text)) : 0
  if (start === null) return null
  if (typeof text !== 'string') return { read: () => base64Bytes(text.text(start)) }
  const payload = text.slice(start)
  return isBase64(payload) ? { read: () => base64Bytes([payload]) } : null
}

const payloadStart = (dataUrl: string): number | null => /^[^,]*;\s*base64\s*,/i.exec(dataUrl)?.[0].length ?? null
