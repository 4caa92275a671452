import type { Way } from '@/lib/template/exchange/found-prompt'
import { hostedPrompt } from './hosted-prompt'
import { textAt } from './json-text'
import { isPreset, listedPrompt } from './listed-prompt'
import { isGroup } from './own-template'

/** Where files keep their list. */
const listKeys = ['prompts', 'templates', 'styles', 'presets', 'items', 'data', 'list']

/** `isSure`: it can hardly be one prompt that somebody wrote as JSON. */
export type ListReading = { way: Way; isSure: boolean }

/**
 * The prompts that a JSON value lists: an array, an array in a group, a group of named prompts, or one prompt with a
 * name. Null when it is none of these.
 */
export function jsonList(json: unknown): ListReading | null {
  const entries = entriesOf(json)
  if (!entries) return null
  const way: Way = { id: 'list', label: 'List of prompts', prompts: [], skipped: [] }
  for (const [position, [name, entry]] of entries.entries()) {
    const prompt = listedPrompt(entry, name)
    if (prompt) way.prompts.push(prompt)
    else
      way.skipped.push({ name: name || nameOf(entry) || `Entry ${position + 1}`, message: 'There is no prompt in it.' })
  }
  const { prompts, skipped } = way
  if (prompts.length < Math.max(1, skipped.length)) return null
  const isSure = entries.every(([, entry]) => listedPrompt(entry) === null || isSurelyPrompt(entry))
  if (entries.some(([, entry]) => isPreset(entry))) return { way: { ...way, ...presets }, isSure }
  return { way: prompts.length > 1 ? way : { ...way, label: 'Prompt with a name' }, isSure }
}

const nameOf = (entry: unknown): string | null => (isGroup(entry) ? textAt(entry, ['title', 'name']) : null)

const presets = { id: 'presets', label: 'Style presets' } as const

type Entry = [name: string, entry: unknown]

function entriesOf(json: unknown): Entry[] | null {
  if (Array.isArray(json)) return json.map((entry): Entry => ['', entry])
  if (!isGroup(json)) return null
  const list = listKeys.map(key => (Object.hasOwn(json, key) ? json[key] : null)).find(Array.isArray)
  if (list) return entriesOf(list)
  if (hostedPrompt(json) !== null || (listedPrompt(json)?.name ?? '') !== '') return [['', json]]
  const named = Object.entries(json)
  const isAllPrompts = named.length > 1 && named.every(([, entry]) => isGroup(entry) && listedPrompt(entry) !== null)
  return isAllPrompts ? named : null
}

/** Names that files keep beside a prompt. A group with others of its own may be the prompt. */
const known = new Set(
  `prompt content text template body positive_prompt title name act label command description oneliner summary tags
  negative_prompt negativePrompt negative preset_data productionPrompt type config version labels commitMessage
  instructions messages input variables model id _id object created created_at createdAt updated_at updatedAt timestamp
  user_id userId author authorName access_control access_grants is_active isActive meta data creativity icon category
  numberOfGenerations shared for_devs contributor source url`.split(/\s+/),
)

/** A line of a list in a prompt is shorter. */
const leastWords = 24

const isSurelyPrompt = (entry: unknown): boolean =>
  typeof entry === 'string'
    ? entry.length >= leastWords
    : isGroup(entry) && Object.keys(entry).every(key => known.has(key))
