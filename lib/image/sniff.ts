import type { ImageType } from './schema'

const startsWith = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, place) => bytes[at + place] === byte)

/** How far behind the end of a picture stray bytes are forgiven: gateways append line breaks. */
const strayBytes = 1024

const endsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-strayBytes - signature.length)
  return tail.includes(Buffer.from(signature))
}

const uint32 = (bytes: Uint8Array, at: number): number =>
  bytes.length < at + 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true)

/** PNG: signature … IEND chunk. JPEG: SOI … EOI. WebP: RIFF with the length of all that follows. */
const signatures: readonly {
  type: ImageType
  starts: (b: Uint8Array) => boolean
  isWhole: (b: Uint8Array) => boolean
}[] = [
  {
    type: 'image/png',
    starts: bytes => startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    isWhole: bytes => endsWith(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]),
  },
  {
    type: 'image/jpeg',
    starts: bytes => startsWith(bytes, 0, [0xff, 0xd8, 0xff]),
    isWhole: bytes => endsWith(bytes, [0xff, 0xd9]),
  },
  {
    type: 'image/webp',
    starts: bytes => startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50]),
    isWhole: bytes => bytes.length >= uint32(bytes, 4) + 8,
  },
]

/**
 * The type of picture that bytes really are, by their first bytes; what the provider or a header says is not asked.
 * @returns null for anything but PNG, JPEG and WebP
 */
export function sniffType(bytes: Uint8Array): { type: ImageType; isWhole: boolean } | null {
  const found = signatures.find(signature => signature.starts(bytes))
  return found ? { type: found.type, isWhole: found.isWhole(bytes) } : null
}
