import { type GenerationBody, generationBody, optionalFields } from '@/lib/provider/body'
import { storedFailure } from '@/lib/provider/schema'
import type { Tables } from '@/lib/store/tables'
import type { RunContent } from './content'

/**
 * The body of a run's next request: the canonical one, without the optional fields that the provider has already
 * refused for this run.
 */
export function bodyOf(
  { settings, prompt }: Pick<RunContent, 'settings' | 'prompt'>,
  earlier: readonly Tables['attempt'][],
): GenerationBody {
  const refused = earlier.map(attempt => storedFailure(attempt.failure)?.dropField)
  const body = generationBody(settings, prompt)
  for (const field of optionalFields) if (refused.includes(field)) delete body[field]
  return body
}
