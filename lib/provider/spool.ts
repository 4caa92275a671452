import 'server-only'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** More than ten 4K PNGs as base64; a larger answer is cut and kept for a person to look at. */
export const answerCap = 400 * 1024 * 1024

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

/** @throws when the file is missing or was not written by `spooled`: both are bugs, not answers. */
export async function readSpool(spool: string): Promise<{ header: SpoolHeader; body: Buffer }> {
  const file = await readFile(spool)
  const end = file.indexOf('\n')
  return { header: spoolHeader.parse(JSON.parse(file.toString('utf8', 0, end))), body: file.subarray(end + 1) }
}
