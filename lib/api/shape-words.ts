import 'server-only'
import type { z } from 'zod'

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** What a program sent wrongly, as a sentence, where its shape has none of its own. */
export const shapeWords: z.core.$ZodErrorMap = issue => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing.' : `Send ${kinds[issue.expected] ?? issue.expected} here.`
    case 'unrecognized_keys':
      return `Nothing here is named ${issue.keys.join(', ')}.`
    case 'invalid_value':
      return `Send one of ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return `Send ${issue.maximum} at most.`
    case 'too_small':
      return `Send at least ${issue.minimum}.`
    default:
      return 'This could not be read.'
  }
}
