import { type FoundPrompt, foundPrompt } from '@/lib/template/exchange/found-prompt'
import { joinedMessages } from './chat'
import { settingsIn } from './foreign-settings'
import { textAt, textsIn } from './json-text'
import { isGroup } from './own-template'

/**
 * A prompt as Langfuse keeps it (`{ name, type, prompt, config, labels }`, text or messages) or as OpenAI's prompt
 * objects show it (`{ id: "pmpt_…", instructions, messages, variables }`); null for anything else.
 */
export function hostedPrompt(json: unknown): FoundPrompt | null {
  if (!isGroup(json)) return null
  const isLangfuse = typeof json.name === 'string' && (json.type === 'text' || json.type === 'chat')
  const isOpenai = json.object === 'prompt' || (typeof json.id === 'string' && json.id.startsWith('pmpt_'))
  if (!isLangfuse && !isOpenai) return null
  const joined = joinedMessages(messagesIn(json))
  if (!joined) return null
  const config = settingsIn(isGroup(json.config) ? json.config : json)
  return foundPrompt(joined.text, {
    name: textAt(json, ['name', 'title']) ?? '',
    description: textAt(json, ['description', 'commitMessage']) ?? '',
    tags: textsIn(json.tags),
    settings: config.settings,
    given: givenIn(json.variables),
    leftovers: [...joined.leftovers, ...config.leftovers],
    remarks: joined.remarks,
  })
}

/** A prompt object, alone or in a request, that names a prompt and does not hold its words. */
export const isOnlyReference = (json: unknown): boolean =>
  isGroup(json) && hostedPrompt(json) === null && (isReference(json) || isReference(json.prompt))

const isReference = (json: unknown): boolean =>
  isGroup(json) && typeof json.id === 'string' && json.id.startsWith('pmpt_') && hostedPrompt(json) === null

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

const messagesIn = ({ instructions, prompt, messages, input, text }: Record<string, unknown>): unknown[] =>
  [instructions, prompt, messages, input, text].flatMap(listOf)

/** Variables by name: a text each, or a group with its default. */
function givenIn(variables: unknown): Map<string, string> {
  if (!isGroup(variables)) return new Map()
  return new Map(
    Object.entries(variables).flatMap(([name, value]): [string, string][] => {
      const given = isGroup(value) ? textAt(value, ['default', 'value', 'text']) : value
      return typeof given === 'string' ? [[name, given]] : []
    }),
  )
}
