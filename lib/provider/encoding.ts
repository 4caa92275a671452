import 'server-only'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

// Flushing at the end instead of finishing: a stream that was cut gives what had come.
const decoders = {
  gzip: () => createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }),
  deflate: () => createInflate({ finishFlush: constants.Z_SYNC_FLUSH }),
  br: () => createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
}

/** How an intermediary compressed a body: we ask for none, some compress all the same. */
export type Packing = keyof typeof decoders

/** The compression that a `content-encoding` header names; null for none that is known. */
export function packingOf(header: string | null): Packing | null {
  const name = header?.trim().toLowerCase() ?? ''
  return name === 'gzip' || name === 'deflate' || name === 'br' ? name : null
}

/**
 * The bytes of a file as they were before they were compressed. They end where the file is no longer compressed data:
 * without a single one where it never was. A reader who has enough stops reading.
 * @param start where in the file the compressed bytes start
 * @throws when the file cannot be read
 */
export async function* unpacked(path: string, packing: Packing, start = 0): AsyncGenerator<Buffer> {
  const decoder = decoders[packing]()
  // An error of either reaches the reader below through the decoder.
  pipeline(createReadStream(path, { start }), decoder, () => {})
  try {
    yield* decoder
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
  }
}
