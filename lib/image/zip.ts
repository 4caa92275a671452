import 'server-only'
import { type PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { log } from '@/lib/log'
import { shelf } from '@/lib/store/shelf'

/** A file of an archive: an original, of which only the next piece is in memory, one at hand, or one made when its turn comes. */
export type ZipEntry = { name: string; modifiedAt: number } & (
  | { original: string; bytes: number }
  | { content: Buffer }
  | { make: () => Promise<Buffer> }
)

/** An archive that is made while it is taken; `bytes`: how long it will be, null when that is not known before. */
export type Zip = { body: ReadableStream<Uint8Array>; bytes: number | null }

/**
 * Files as a ZIP, stored as they are: pictures do not get smaller. One file is open at a time. An archive that would lack
 * a file is cut, so that nobody takes it for whole.
 * @param about for the log, where it breaks off
 * @param signal closes the open file when the reader leaves
 */
export function zipOf(entries: readonly ZipEntry[], about: object, signal: AbortSignal): Zip {
  const zip = new ZipFile()
  const output = zip.outputStream as PassThrough
  let open: Readable | null = null
  const streamOf = async (entry: Exclude<ZipEntry, { content: Buffer }>) => {
    open = 'original' in entry ? (await shelf().read(entry.original)).body : Readable.from(once(entry.make))
    open.once('error', error => output.destroy(error))
    // The reader may have left while it was opened.
    if (output.destroyed) open.destroy()
    return open
  }
  for (const entry of entries) {
    const options = { compress: false, mtime: new Date(entry.modifiedAt) }
    if ('content' in entry) zip.addBuffer(entry.content, entry.name, options)
    else {
      const size = 'original' in entry && { size: entry.bytes }
      zip.addReadStreamLazy(entry.name, { ...options, ...size }, take => {
        streamOf(entry).then(
          stream => take(null, stream),
          error => output.destroy(error),
        )
      })
    }
  }
  zip.once('error', error => output.destroy(error as Error))
  output.once('error', error => log.error({ err: error, ...about }, 'a ZIP broke off'))
  output.once('close', () => open?.destroy())
  signal.addEventListener('abort', () => output.destroy(), { once: true })
  return { bytes: ended(zip), body: Readable.toWeb(output) as ReadableStream<Uint8Array> }
}

async function* once(make: () => Promise<Buffer>) {
  yield await make()
}

/** The length is told at once when every file's is known. */
function ended(zip: ZipFile): number | null {
  let bytes: number | null = null
  // Its types leave the number out.
  const tell = (size?: number) => {
    bytes = size ?? null
  }
  zip.end({ forceZip64Format: false, comment: '' }, tell)
  return bytes
}

/** An archive as an answer, to be saved under a name. */
export const zipResponse = ({ body, bytes }: Zip, disposition: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': disposition,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(bytes !== null && bytes > 0 && { 'Content-Length': String(bytes) }),
    },
  })
