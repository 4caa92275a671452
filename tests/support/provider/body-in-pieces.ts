import { text } from 'node:stream/consumers'
import type { AnswerBody } from '@/lib/provider/answer-body'
import { LongString } from '@/lib/provider/long-string'
import type { Limits } from '@/lib/provider/skeleton'

/** Small enough that a test's own strings are long. */
export const tight: Limits = { string: 12, json: 1_000_000, depth: 100 }

/** A body that is read in pieces of these sizes, in turn. */
export const bodyInPieces = (content: string | Buffer, sizes: readonly number[] = [65_536]): AnswerBody =>
  async function* (from = 0, to = Number.POSITIVE_INFINITY) {
    const bytes = Buffer.from(content).subarray(from, to)
    for (let at = 0, turn = 0; at < bytes.length; turn++) {
      const size = sizes[turn % sizes.length] ?? bytes.length
      yield bytes.subarray(at, at + size)
      at += size
    }
  }

/** The value with every long string read. */
export async function read(value: unknown): Promise<unknown> {
  if (value instanceof LongString) return text(value.text())
  if (Array.isArray(value)) return Promise.all(value.map(read))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(async ([name, field]) => [name, await read(field)] as const)
  return Object.fromEntries(await Promise.all(fields))
}
