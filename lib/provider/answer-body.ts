import 'server-only'
import { open } from 'node:fs/promises'
import { type Packing, packingOf, unpacked } from './encoding'
import { answerCap } from './spool'

/**
 * The bytes of an answer's body from one place to another (exclusive), read from the disk anew each time. A piece holds
 * only until the next one is asked for.
 */
export type AnswerBody = (from?: number, to?: number) => AsyncIterable<Buffer>

/** Few turns to the disk, and no piece takes long. */
const pieceBytes = 256 * 1024

/**
 * Opens the body of an answer on the disk. One that an intermediary compressed is unpacked as it is read, again for
 * every reading: that costs time in a rare case, a second file would cost room and want to be removed after a crash.
 * @param start where in the file the body starts
 * @param encoding the answer's `content-encoding`; one that the bytes belie is ignored
 */
export async function openBody(path: string, start: number, encoding: string | null): Promise<AnswerBody> {
  const packing = packingOf(encoding)
  if (packing && (await isPacked(path, packing, start)))
    return (from = 0, to = answerCap) => slice(unpacked(path, packing, start), from, to)
  return (from = 0, to = Number.POSITIVE_INFINITY) => pieces(path, start + from, start + to)
}

async function isPacked(path: string, packing: Packing, start: number): Promise<boolean> {
  for await (const chunk of unpacked(path, packing, start)) if (chunk.byteLength > 0) return true
  return false
}

async function* slice(source: AsyncIterable<Buffer>, from: number, to: number): AsyncGenerator<Buffer> {
  let at = 0
  for await (const chunk of source) {
    const part = chunk.subarray(Math.max(0, from - at), Math.max(0, to - at))
    if (part.byteLength > 0) yield part
    at += chunk.byteLength
    if (at >= to) return
  }
}

/** One piece of memory for a whole file: a stream takes new memory for every piece, and collecting it costs more than reading. */
async function* pieces(path: string, from: number, to: number): AsyncGenerator<Buffer> {
  const file = await open(path)
  const piece = Buffer.allocUnsafeSlow(pieceBytes)
  try {
    for (let at = from; at < to; ) {
      const { bytesRead } = await file.read(piece, 0, Math.min(pieceBytes, to - at), at)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
      at += bytesRead
    }
  } finally {
    await file.close()
  }
}

/** The first bytes of a body as text, for what is read whole: errors and pages. */
export async function beginning(body: AnswerBody, bytes: number): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of body(0, bytes)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
