import { done, type Result } from '@/lib/result'
import type { DialectId } from '@/lib/template/exchange/dialects/dialect'
import { type Draft, draftOf } from '@/lib/template/exchange/draft'
import type { Way } from '@/lib/template/exchange/found-prompt'
import { readSource } from '@/lib/template/exchange/read-source'

/** A way to read a source, and the templates it makes of it. */
export type ReadWay = Omit<Way, 'prompts'> & { count: number; drafts: (dialect?: DialectId | null) => Draft[] }

/** Reads a source. With it come YAML, CSV and zod, so that this module is only loaded when there is something to read. */
export function read(source: string): Result<ReadWay[]> {
  const ways = readSource(source)
  if (!ways.ok) return ways
  return done(
    ways.value.map(({ prompts, ...way }) => ({
      ...way,
      count: prompts.length,
      drafts: dialect => prompts.map(prompt => draftOf(prompt, dialect)),
    })),
  )
}
