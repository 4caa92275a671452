import { draftPicture } from '@/lib/image/picture-draft'

/** Bytes as they come from the provider: in pieces. */
export async function* inPieces(bytes: Uint8Array, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export const drafted = (bytes: Uint8Array) => draftPicture(inPieces(bytes), 10_000_000)
