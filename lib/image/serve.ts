import 'server-only'
import { open } from 'node:fs/promises'
import { addAbortSignal, Readable } from 'node:stream'
import { shelf } from '@/lib/store/shelf'

/** A picture is data: it may never run, frame or load anything, and no other site may embed it. */
export const pictureSafety = {
  'X-Content-Type-Options': 'nosniff',
  // The styles are the browser's own, for a picture that is opened as a page.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Accept-Ranges': 'bytes',
  // What an id shows never changes, but it is the owner's alone: no shared cache may keep it.
  'Cache-Control': 'private, max-age=31536000, immutable',
}

/**
 * One range of RFC 9110 ("bytes=0-99", "bytes=100-", "bytes=-50") within a size.
 * @returns inclusive bounds; null to send everything (none, several or malformed); 'unsatisfiable' for 416
 */
export function parseRange(
  header: string | null,
  size: number,
): { start: number; end: number } | null | 'unsatisfiable' {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/)
  if (!match || (match[1] === '' && match[2] === '')) return null
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  return start >= size || start > end ? 'unsatisfiable' : { start, end }
}

/** Bytes that may be read once, in part or not at all, and must be closed where they are not. */
type Bytes = {
  size: number
  stream: (range: { start: number; end: number }, signal: AbortSignal) => Promise<Readable>
  close: () => Promise<void>
}

/** What is sent: a file of the data folder, or an original by its hash. */
type Served = { etag: string; type: string; disposition?: string; headers?: Record<string, string> } & (
  | { path: string }
  | { original: string }
)

/**
 * Streams a file of ours as an answer: ETag and 304, one range and 206, headers alone for HEAD.
 * @throws when it is gone; ENOENT for a path
 */
export async function fileResponse(request: Request, file: Served): Promise<Response> {
  const etag = `"${file.etag}"`
  const headers = {
    ...pictureSafety,
    ETag: etag,
    'Content-Type': file.type,
    ...(file.disposition && { 'Content-Disposition': file.disposition }),
    ...file.headers,
  }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  const { size, stream, close } = await ('path' in file ? bytesAt(file.path) : bytesOf(file.original))
  const range = parseRange(request.headers.get('range'), size)
  if (range === 'unsatisfiable' || request.method === 'HEAD') {
    await close()
    return range === 'unsatisfiable'
      ? new Response(null, {
          status: 416,
          headers: { ...headers, 'Cache-Control': 'no-store', 'Content-Range': `bytes */${size}` },
        })
      : new Response(null, { headers: { ...headers, 'Content-Length': String(size) } })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  // The signal closes the file where the reader left before the first byte: nobody cancels the body then.
  const body = Readable.toWeb(await stream({ start, end }, request.signal)) as ReadableStream<Uint8Array>
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(end - start + 1),
      ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    },
  })
}

async function bytesAt(path: string): Promise<Bytes> {
  const handle = await open(path, 'r')
  const { size } = await handle.stat()
  return {
    size,
    stream: async (range, signal) => handle.createReadStream({ ...range, signal }),
    close: () => handle.close(),
  }
}

async function bytesOf(sha256: string): Promise<Bytes> {
  const size = await shelf().size(sha256)
  if (size === null) throw new Error(`the original ${sha256} is gone`)
  const stream = async (range: { start: number; end: number }, signal: AbortSignal) => {
    const { body } = await shelf().read(sha256, range)
    return addAbortSignal(signal, body)
  }
  return { size, stream, close: async () => {} }
}
