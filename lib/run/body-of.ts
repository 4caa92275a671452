import { type GenerationBody, generationBody, type OptionalField, optionalFields } from '@/lib/provider/body'
import { storedFailure } from '@/lib/provider/schema'
import type { Tables } from '@/lib/store/tables'
import type { RunContent } from './content'

/**
 * The body of a run's next request: the canonical one, without the optional fields that the provider has refused for
 * this run.
 * @param known fields that it refused for others
 */
export function bodyOf(
  { settings, prompt }: Pick<RunContent, 'settings' | 'prompt'>,
  earlier: readonly Tables['attempt'][],
  known: readonly OptionalField[] = [],
): GenerationBody {
  const refused = earlier.map(attempt => storedFailure(attempt.failure)?.dropField)
  const body = generationBody(settings, prompt)
  for (const field of optionalFields) if (refused.includes(field) || known.includes(field)) delete body[field]
  // Nobody knows how strongly to compress a format that was not asked for.
  if (body.output_format === undefined) delete body.output_compression
  return body
}
