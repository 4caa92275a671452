import { stringify } from 'yaml'
import { done, type Result, refused } from '@/lib/result'
import { type FoundPrompt, foundPrompt } from '@/lib/template/exchange/found-prompt'
import { type Exported, exportedField } from './exported'
import { readFrontMatter } from './front-matter'
import { ownPrompt } from './own-template'

const version = 1

/**
 * A template as the text of a `.prompt` file: what is said about it in YAML between two lines of hyphens, then the
 * body as it is. A body that plain lines cannot carry stands in the YAML.
 */
export function promptFileText({ name, description, tags, body, fields, settings, locks }: Exported): string {
  const lines = body.replaceAll('\r\n', '\n')
  const isPlain = !lines.includes('\r') && lines.isWellFormed()
  const head = {
    proofsheet: version,
    name,
    ...(description && { description }),
    ...(tags.length > 0 && { tags }),
    ...(fields.length > 0 && { fields: fields.map(exportedField) }),
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(locks.length > 0 && { locks }),
    ...(!isPlain && { body }),
  }
  return `---\n${stringify(head, { lineWidth: 0, aliasDuplicateObjects: false })}---\n${isPlain ? lines : ''}\n`
}

/** The front matter, then everything behind the line that ends it. */
const frontMatter = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/

/** Whether a text begins as a `.prompt` file does. */
export const isPromptFile = (text: string): boolean => frontMatter.test(text)

/** Reads a `.prompt` file, ours or one written by hand: without `proofsheet` its body may be in any dialect. */
export function readPromptFile(text: string): Result<FoundPrompt> {
  const [whole = '', yaml = ''] = frontMatter.exec(text) ?? []
  const head = readFrontMatter(yaml)
  if (!head.ok) return head
  const body = text.slice(whole.length).replace(/\n$/, '')
  const { proofsheet, ...said } = head.value
  if (proofsheet === undefined) return done(foreign(said, body))
  if (proofsheet !== version)
    return refused('invalid', 'This file was written by a newer Proofsheet. Update this one, then import it.')
  return ownPrompt({ body, ...said })
}

function foreign(said: Record<string, unknown>, body: string): FoundPrompt {
  const { name, title, description, tags, ...rest } = said
  const leftovers = Object.keys(rest).map(key => ({ text: key, line: 1, message: 'This means nothing here.' }))
  return foundPrompt(body, {
    name: [name, title].find(text => typeof text === 'string') ?? '',
    description: typeof description === 'string' ? description : '',
    tags: Array.isArray(tags) ? tags.filter(tag => typeof tag === 'string') : [],
    leftovers,
  })
}
