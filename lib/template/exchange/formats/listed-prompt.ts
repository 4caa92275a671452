import { type FoundPrompt, foundPrompt } from '@/lib/template/exchange/found-prompt'
import { hostedPrompt } from './hosted-prompt'
import { textAt, textsIn } from './json-text'
import { isGroup } from './own-template'

const textKeys = ['prompt', 'content', 'text', 'template', 'body', 'positive_prompt']
const nameKeys = ['title', 'name', 'act', 'label', 'command']
const descriptionKeys = ['description', 'oneliner', 'summary']
const negativeKeys = ['negative_prompt', 'negativePrompt', 'negative']

/**
 * One entry of a list of prompts: a text, or a group with a text in it, as Open WebUI (`command`, `title`,
 * `content`), Raycast, LibreChat (`productionPrompt`) and style presets (`prompt`, `negative_prompt`, InvokeAI's
 * `preset_data`) write them. Null when there is no text.
 */
export function listedPrompt(json: unknown, name = ''): FoundPrompt | null {
  if (typeof json === 'string') return json.trim() === '' ? null : foundPrompt(json, { name })
  if (!isGroup(json)) return null
  const hosted = hostedPrompt(json)
  if (hosted) return hosted
  const inner = [json, json.preset_data, json.productionPrompt].filter(isGroup)
  const text = inner.map(group => textAt(group, textKeys)).find(found => found !== null) ?? writtenAsJson(json.prompt)
  if (!text) return null
  const negative = inner.map(group => textAt(group, negativeKeys)).find(found => found !== null) ?? ''
  return foundPrompt(text, {
    name: (textAt(json, nameKeys) ?? name).replace(/^\//, ''),
    description: textAt(json, descriptionKeys) ?? '',
    tags: textsIn(json.tags),
    isPreset: isPreset(json),
    negative: negative.trim(),
  })
}

/** A prompt that is itself JSON, as the list would have quoted it. */
const writtenAsJson = (prompt: unknown): string | null =>
  isGroup(prompt) && Object.keys(prompt).length > 0 ? JSON.stringify(prompt, null, 2) : null

/** Whether an entry is a style preset: those alone speak of what a picture must not show. */
export const isPreset = (json: unknown): boolean =>
  isGroup(json) && (negativeKeys.some(key => Object.hasOwn(json, key)) || isGroup(json.preset_data))
