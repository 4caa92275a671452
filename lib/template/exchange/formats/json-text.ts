import { isGroup } from './own-template'

/** A text among these keys, the first that there is. */
export function textAt(group: Record<string, unknown>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = Object.hasOwn(group, key) ? group[key] : undefined
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return null
}

/** The words of a message: a text, or parts of which some are texts. */
export function wordsOfMessage(message: unknown): string | null {
  if (typeof message === 'string') return message
  if (!isGroup(message)) return null
  const { content, text } = message
  if (typeof content === 'string') return content
  if (typeof text === 'string') return text
  if (!Array.isArray(content)) return null
  const texts = content.map(part => (isGroup(part) && typeof part.text === 'string' ? part.text : null))
  return texts.filter(part => part !== null).join('\n\n') || null
}

/** Texts among a list's members; the others are left out. */
export const textsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter(member => typeof member === 'string') : []
