export type Properties = Map<string, unknown>

/**
 * `options=["a","b"]:default="a":required` as names and values; a name alone is true. Quotes that are escaped, as
 * inside a JSON prompt, count like plain ones.
 * @returns null when a value cannot be read
 */
export function propertiesIn(text: string): Properties | null {
  const plain = text.includes('\\"') && !/(?:^|[^\\])"/.test(text) ? text.replaceAll('\\"', '"') : text
  const properties: Properties = new Map()
  for (const part of partsOf(plain.trim()) ?? ['=']) {
    const [, name, value] = /^([\w-]{1,40})\s*(?:=([\s\S]*))?$/.exec(part.trim()) ?? []
    if (!name) return null
    const read = value === undefined ? true : readValue(value.trim())
    if (read === undefined) return null
    properties.set(name, read)
  }
  return properties
}

const stringPattern = '"(?:\\\\.|[^"\\\\])*"'

/** Everything up to a colon that stands outside of quotes and brackets. */
const partPattern = new RegExp(`(?:${stringPattern}|\\[(?:${stringPattern}|[^\\]"])*\\]|[^:"[\\]])+`, 'g')

/** The parts between the colons; null when a quote or a bracket is left open. */
function partsOf(text: string): string[] | null {
  const parts = text.match(partPattern) ?? []
  return parts.join(':') === text ? parts : null
}

/** JSON, or a bare word; undefined where it is neither. */
function readValue(text: string): unknown {
  if (/^[^"'[\]{}]*$/.test(text)) return literals.get(text) ?? text
  const [, single] = /^'([^']*)'$/.exec(text) ?? []
  if (single !== undefined) return single
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const literals = new Map<string, unknown>([
  ['true', true],
  ['false', false],
])
