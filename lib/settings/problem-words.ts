import type { z } from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

/** A sentence for what a schema has no words of its own for. */
export function sentenceFor(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return `Proofsheet does not know ${issue.keys.map(quoted).join(', ')} here.`
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'This name cannot be used.'
  if (issue.code !== 'invalid_type') return 'This cannot be read.'
  return issue.input === undefined ? 'This is missing.' : `This should be ${kinds[issue.expected] ?? 'something else'}.`
}

const kinds: Record<string, string> = {
  object: 'a group in braces',
  record: 'a group in braces',
  boolean: 'true or false',
  number: 'a number',
  string: 'text in quotes',
}

/** Where JSON breaks off, as far as the parser tells: ", see line 3, column 14". */
export function placeIn(text: string, error: unknown): string {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  if (position === undefined) return ''
  const before = text.slice(0, Number(position)).split('\n')
  return `, see line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** What was written and is not among what was read, each with its path and a sentence. */
export function lostKeys(written: unknown, read: unknown, path: readonly string[] = []): [string, string][] {
  if (!isGroup(written) || !isGroup(read)) return []
  return Object.keys(written).flatMap((key): [string, string][] =>
    Object.hasOwn(read, key)
      ? lostKeys(written[key], read[key], [...path, key])
      : [[[...path, key].join('.'), `Proofsheet does not know ${quoted(key)} here.`]],
  )
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const quoted = (key: string): string => `“${key.length > 60 ? `${key.slice(0, 59)}…` : key}”`
