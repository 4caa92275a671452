import { done, type Result, refused } from '@/lib/result'
import { fromBase64url } from './base64url'
import { compactTemplate, expanded } from './compact'
import { crc32 } from './crc-32'
import { inflate } from './inflate'
import { portablePrefix } from './limits'
import { type PortableTemplate, portableTemplate } from './schema'

const cut = refused(
  'invalid',
  'This link was cut off when it was copied. Ask for it again, or for the template as a file.',
)
const foreign = refused('invalid', 'This is no link to a template. Copy the whole link and open it again.')
const newer = refused('invalid', 'This link was made by a newer Proofsheet. Update this one, then open it again.')
const damaged = refused('invalid', 'This link was changed on its way. Ask for it again, or for the template as a file.')
const impossible = refused('invalid', 'This link holds something that no template can be.')

const checksumBytes = 4

/** Reads what follows `/open#`, without a request and without trust in it: never throws, never inflates past the limit. */
export function decodePortable(payload: string): Result<PortableTemplate> {
  if (portablePrefix.startsWith(payload)) return cut
  if (!payload.startsWith(portablePrefix)) return /^t\d+\./.test(payload) ? newer : foreign
  const bytes = fromBase64url(payload.slice(portablePrefix.length))
  if (bytes.length <= checksumBytes) return cut
  const plain = inflate(bytes.subarray(checksumBytes))
  if (plain === 'cut') return cut
  const sum = new DataView(bytes.buffer).getUint32(0)
  if (plain === 'wrong' || crc32(plain) !== sum) return damaged
  const template = templateIn(new TextDecoder().decode(plain))
  return template ? done(template) : impossible
}

function templateIn(text: string): PortableTemplate | null {
  const written = compactTemplate.safeParse(parsed(text))
  const read = written.success ? portableTemplate.safeParse(expanded(written.data)) : null
  return read?.success ? read.data : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
