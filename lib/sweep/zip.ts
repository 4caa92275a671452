import 'server-only'
import { createReadStream, type ReadStream } from 'node:fs'
import { type PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { originalPath } from '@/lib/image/originals'
import { log } from '@/lib/log'
import { fileNames } from './file-names'
import { manifestOf } from './manifest'
import type { PicturedCell } from './pictures'
import type { SweepView } from './view'

/**
 * The originals of a sweep and what each is, as a ZIP that is made while it is taken: one file is open at a time, and
 * nothing but its next piece is in memory. Stored as they are: pictures do not get smaller.
 * @param signal closes the open file when the reader leaves
 */
export function zipOf(
  sweep: SweepView,
  cells: readonly PicturedCell[],
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as PassThrough
  const options = { compress: false, mtime: new Date(sweep.createdAt) }
  const names = fileNames(sweep, cells)
  let open: ReadStream | null = null
  for (const [at, { images }] of cells.entries()) {
    for (const [position, { sha256, bytes }] of images.entries()) {
      zip.addReadStreamLazy(names[at]?.[position] ?? sha256, { ...options, size: bytes }, take => {
        open = createReadStream(originalPath(sha256))
        // A ZIP that lacks a picture is cut, so that nobody takes it for whole.
        open.once('error', error => output.destroy(error))
        take(null, open)
      })
    }
  }
  zip.addBuffer(Buffer.from(manifestOf(sweep, cells, names)), 'manifest.csv', options)
  zip.end()
  zip.once('error', error => output.destroy(error as Error))
  output.once('error', error => log.error({ err: error, sweep: sweep.id }, 'a ZIP broke off'))
  output.once('close', () => open?.destroy())
  signal.addEventListener('abort', () => output.destroy(), { once: true })
  return Readable.toWeb(output) as ReadableStream<Uint8Array>
}
