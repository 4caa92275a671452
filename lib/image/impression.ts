import 'server-only'
import type { Impression } from './decoder'
import { decode } from './decoders'
import { pixelLimit } from './pixel-limit'
import { rendition } from './renditions'

/**
 * What a picture looks like from far away, taken from its smallest rendition, which is made for it. Nobody waits for it.
 * @throws when the original is gone or cannot be decoded
 */
export async function impressionOf(sha256: string): Promise<Impression> {
  const from = await rendition(sha256, 'w320', true)
  const impression = await decode({ kind: 'impression', from, pixelLimit }, { isPatient: true })
  if (!impression) throw new Error('the decoder gave no impression')
  return impression
}
