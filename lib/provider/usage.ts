import 'server-only'
import { z } from 'zod'
import type { Usage } from './schema'

// Ten of the largest pictures are about 240,000 tokens; a number far beyond is an error, not a bill.
const tokens = z.int().positive().max(2_000_000)

/** The token counts of an answer where they can be believed, null where the output count cannot. */
export function usableUsage(claimed: unknown): Usage | null {
  const output = z.object({ output_tokens: tokens }).safeParse(claimed)
  const input = z.object({ input_tokens: tokens }).safeParse(claimed)
  if (!output.success) return null
  return { outputTokens: output.data.output_tokens, inputTokens: input.success ? input.data.input_tokens : null }
}
