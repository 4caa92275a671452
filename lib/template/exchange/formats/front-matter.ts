import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import { done, type Result, refused } from '@/lib/result'
import { isGroup } from './own-template'

/** Characters between the hyphens: the reader takes a second for as many of the worst kind. */
const longest = 250_000

// Each of these is there against hostile files: aliases unfold to gigabytes, and the library compares every key with
// every other, words every mistake and reads every further document, in time that grows with the square of the file.
const options = { schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const
const noAliases = { maxAliasCount: 0 }

/** What the YAML at the top of a file says, one name at a time. */
export function readFrontMatter(yaml: string): Result<Record<string, unknown>> {
  if (yaml.length > longest) return refused('invalid', 'The part above the prompt is too long to be read.')
  try {
    const lineCounter = new LineCounter()
    const document = parseDocument(yaml, { ...options, lineCounter })
    const problem = document.errors[0]?.pos[0] ?? repeatedKey(document.contents)
    if (problem !== null) return refused('invalid', notYaml(lineCounter.linePos(problem).line))
    const said: unknown = document.toJS(noAliases)
    return isGroup(said) ? done(said) : refused('invalid', form)
  } catch {
    return refused('invalid', 'The part above the prompt refers to itself or nests too deep to be read.')
  }
}

/** The line of hyphens above is the first. */
const notYaml = (line: number): string => `Line ${line + 1} cannot be read. ${form}`

const form = 'Above its prompt, a .prompt file says one thing a line, for example “name: Poster”.'

/** Where something is said a second time; null when nothing is. */
function repeatedKey(contents: ParsedNode | null): number | null {
  const seen = new Set<unknown>()
  for (const { key } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key)) continue
    if (seen.has(key.value)) return key.range?.[0] ?? 0
    seen.add(key.value)
  }
  return null
}
