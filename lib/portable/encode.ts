import { deflateSync } from 'fflate'
import { toBase64url } from './base64url'
import { compacted } from './compact'
import { crc32 } from './crc-32'
import { dictionary } from './dictionary'
import { longestInflated, portablePrefix } from './limits'
import type { PortableTemplate } from './schema'

/**
 * A template as what follows `/open#`: `t1.`, then checksum and deflated JSON in base64url.
 * @returns null when there is more of it than a link may carry: share it as a file
 */
export function encodePortable(template: PortableTemplate): string | null {
  const plain = new TextEncoder().encode(JSON.stringify(compacted(template)))
  if (plain.length > longestInflated) return null
  const deflated = deflateSync(plain, { level: 9, mem: 12, dictionary })
  const bytes = new Uint8Array(checksumBytes + deflated.length)
  new DataView(bytes.buffer).setUint32(0, crc32(plain))
  bytes.set(deflated, checksumBytes)
  return portablePrefix + toBase64url(bytes)
}

const checksumBytes = 4
