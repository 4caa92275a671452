import 'server-only'
import { optionalFields } from './body'
import type { ErrorBody } from './error-body'
import type { ProviderFailure } from './schema'

const patterns = [
  ['size', /\bsize\b|pixel|resolution|divisible by|aspect ratio|longest edge|尺寸/],
  ['background', /background|transparent/],
  ['quality', /quality/],
  ['format', /output_format|output_compression/],
  ['n', /\bn\b|number of images/],
  ['prompt', /prompt|too long|maximum context/],
  ['model', /\bmodel\b/],
] as const satisfies readonly (readonly [ProviderFailure['field'], RegExp])[]

/** The form field that can mend a refusal: `param` is the provider's own word, the message only a hint. */
export function mendableField(error: ErrorBody): ProviderFailure['field'] {
  const param = bare(error.param).toLowerCase()
  const found =
    patterns.find(([, pattern]) => pattern.test(param)) ??
    patterns.find(([, pattern]) => pattern.test(error.message.toLowerCase()))
  return found?.[0] ?? null
}

/** The refused field, where it is one that need not be sent: named in `param`, else quoted in the message. */
export function optionalField(error: ErrorBody): string | null {
  const named = error.param || (/['"`]([\w.[\]]+)['"`]/.exec(error.message)?.[1] ?? '')
  return optionalFields.find(field => field === bare(named)) ?? null
}

// Providers that turn the request into a tool call report its fields as `tools[0].n`.
const bare = (param: string): string => param.replace(/^tools\[\d+\]\./, '')
