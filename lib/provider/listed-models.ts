import 'server-only'
import { fieldsOf } from './fields'

/**
 * The model ids of an answer to `GET /models`; null when it lists none. Reads OpenAI's `{data:[{id}]}`, `{models:[…]}`,
 * a bare list, and plain names instead of objects.
 */
export function listedModels(body: unknown): string[] | null {
  const { data, models } = fieldsOf(body)
  const list = [body, data, models].find(Array.isArray)
  const ids = list?.map(idOf).filter(id => id !== null) ?? []
  return ids.length > 0 ? ids : null
}

function idOf(model: unknown): string | null {
  const { id, name } = fieldsOf(model)
  return [model, id, name].find(text => typeof text === 'string') ?? null
}
