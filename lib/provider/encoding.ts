import 'server-only'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'

const decoders = { gzip: promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate) }

/**
 * A body as it was before an intermediary compressed it: we ask for none, some compress all the same.
 * One that does not decode, or to more than `cap` bytes, is returned as it came: it was paid for.
 */
export async function decodedBody(body: Buffer, encoding: string | null, cap: number): Promise<Buffer> {
  const name = encoding?.trim().toLowerCase()
  if (name !== 'gzip' && name !== 'br' && name !== 'deflate') return body
  return decoders[name](body, { maxOutputLength: cap }).catch(() => body)
}
