import type { ImageType } from './schema'

/** Bytes of a file from a place on; zeros past its end. */
export type Peek = (at: number, length: number) => Promise<Buffer>

/** Pixels, as the header declares them; null where it declares none. */
export type Dimensions = { width: number; height: number }

/**
 * The formats that are kept, told by their own bytes. Only headers are read: nothing is decoded, so nothing that a
 * picture holds can harm the process.
 */
type Format = {
  type: ImageType
  /** @param head the first 32 bytes */
  isOf: (head: Buffer) => boolean
  dimensions: (head: Buffer, peek: Peek) => Promise<Dimensions | null> | Dimensions | null
  /** Whether the end is there. @param tail the last bytes */
  isWhole: (head: Buffer, tail: Buffer, size: number) => boolean
}

const startsWith = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.toString('latin1', at, at + text.length) === text

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')

// Segments before the frame: colour profiles come in pieces of 64 kB, a thousand of them are none.
const mostSegments = 1000

/** JPEG: the first start of frame (SOF0–15 without DHT, JPG and DAC) behind the segments before it. ITU T.81, B.1. */
async function jpegDimensions(peek: Peek): Promise<Dimensions | null> {
  let at = 2
  for (let segments = 0; segments < mostSegments; segments++) {
    const segment = await peek(at, 9)
    const marker = segment.readUInt8(1)
    if (segment.readUInt8(0) !== 0xff || marker === 0xda || marker === 0xd9) return null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) }
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + segment.readUInt16BE(2)
  }
  return null
}

/** WebP: lossy (RFC 6386, 9.1), lossless, or extended without animation (RFC 9649). */
function webpDimensions(head: Buffer): Dimensions | null {
  if (startsWith(head, 12, 'VP8 ') && startsWith(head, 23, '\x9d\x01\x2a'))
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  if (startsWith(head, 12, 'VP8L') && startsWith(head, 20, '\x2f')) {
    const bits = head.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  const isAnimated = (head.readUInt8(20) & 0x02) !== 0
  if (!startsWith(head, 12, 'VP8X') || isAnimated) return null
  return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
}

/** PNG: signature, IHDR … IEND. JPEG: SOI … EOI. WebP: RIFF with the length of all that follows. */
export const formats: readonly Format[] = [
  {
    type: 'image/png',
    isOf: head => startsWith(head, 0, '\x89PNG\r\n\x1a\n'),
    dimensions: head =>
      startsWith(head, 8, '\0\0\0\rIHDR') ? { width: head.readUInt32BE(16), height: head.readUInt32BE(20) } : null,
    isWhole: (_head, tail) => tail.includes(bytesOf('IEND\xae\x42\x60\x82')),
  },
  {
    type: 'image/jpeg',
    isOf: head => startsWith(head, 0, '\xff\xd8\xff'),
    dimensions: (_head, peek) => jpegDimensions(peek),
    isWhole: (_head, tail) => tail.includes(bytesOf('\xff\xd9')),
  },
  {
    type: 'image/webp',
    isOf: head => startsWith(head, 0, 'RIFF') && startsWith(head, 8, 'WEBP'),
    dimensions: webpDimensions,
    isWhole: (head, _tail, size) => size >= head.readUInt32LE(4) + 8,
  },
]
