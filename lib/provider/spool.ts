import 'server-only'
import { open } from 'node:fs/promises'
import { z } from 'zod'

/** More than ten 4K PNGs as base64; a larger answer is cut and kept for a person to look at. */
export const answerCap = 400 * 1024 * 1024

/** HTTP clients refuse more than 16 kB of headers, and the line holds a few of them. */
const longestHeader = 64 * 1024

const spoolHeader = z.object({
  status: z.int(),
  contentType: z.string().nullable(),
  contentEncoding: z.string().nullable(),
  retryAfterMs: z.string().nullable(),
  retryAfter: z.string().nullable(),
  shouldRetry: z.string().nullable(),
  tookMs: z.number(),
  answeredAt: z.number(),
})
/** What an answer said before its body. A spool file is this as one line of JSON, then the raw body. */
export type SpoolHeader = z.infer<typeof spoolHeader>

/** The bytes of a spool file, in order: the header's line, then whatever the provider sends. */
export async function* spooled(header: SpoolHeader, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(header)}\n`)
  yield* body
}

/**
 * What a spool file says before the body, and where in the file the body starts.
 * @returns null when the file was cut within its first line
 * @throws when the file is missing or was not written by `spooled`: both are bugs, not answers
 */
export async function readHeader(path: string): Promise<{ header: SpoolHeader; start: number } | null> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHeader), 0, longestHeader, 0)
    const end = buffer.subarray(0, bytesRead).indexOf('\n')
    if (end < 0) return null
    const header = spoolHeader.safeParse(asJson(buffer.toString('utf8', 0, end)))
    return header.success ? { header: header.data, start: end + 1 } : null
  } finally {
    await file.close()
  }
}

/** A power cut may leave a file of the right length with nothing in it. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
