import type { TemplateContent } from '@/lib/template/schema'
import { type Conversion, convert } from './convert'
import { bestOf, type Guess, guessesIn } from './detect'
import type { DialectId } from './dialects/dialect'
import type { FoundPrompt } from './found-prompt'
import { nameFor } from './name-for'
import type { Note } from './note'

/** A template that would be imported. */
export type Draft = {
  name: string
  description: string
  tags: string[]
  content: TemplateContent
  /** How its text was read; null when nothing in it is a field. There are no `guesses` about what is a template already. */
  dialect: DialectId | null
  guesses: Guess[]
  leftovers: Note[]
  remarks: Note[]
  axes: string[]
}

/**
 * Makes a template of what was found.
 * @param chosen the dialect a person chose, null for none; undefined: the one that explains most
 */
export function draftOf(prompt: FoundPrompt, chosen?: DialectId | null): Draft {
  const { description, tags, content, leftovers, remarks } = prompt
  const about = { description, tags }
  if (content) {
    return { ...about, name: prompt.name, content, dialect: null, guesses: [], leftovers, remarks, axes: [] }
  }
  const { text, remarks: slotRemarks } = withSlot(prompt)
  const guesses = guessesIn(text)
  const dialect = chosen === undefined ? bestOf(guesses) : chosen
  const conversion = convert(text, dialect, prompt.given)
  const kept = withNegative(conversion, prompt.negative)
  return {
    ...about,
    name: prompt.name || nameFor(kept.content),
    content: { ...kept.content, settings: prompt.settings },
    dialect,
    guesses,
    leftovers: [...leftovers, ...kept.leftovers],
    remarks: [...remarks, ...slotRemarks, ...kept.remarks],
    axes: kept.axes,
  }
}

/** A preset without a slot stands behind what a person types, as in the programs it comes from. */
function withSlot({ text, isPreset }: FoundPrompt): { text: string; remarks: Note[] } {
  if (!isPreset || bestOf(guessesIn(text)) !== null) return { text, remarks: [] }
  const message = 'This preset has no {prompt}: what you type goes before it, as in the program it comes from.'
  return { text: `{prompt}, ${text}`, remarks: [{ text: '', line: 0, message }] }
}

/** Nothing here takes a negative prompt; it stays in the body as a comment, which is never sent. */
function withNegative(conversion: Conversion, negative: string): Conversion {
  if (negative === '') return conversion
  const isKept = !negative.includes('}}')
  const { content, leftovers } = conversion
  const note = {
    text: negative,
    line: 0,
    message: `A negative prompt, which GPT Image does not take. ${isKept ? 'It stays with the text as a comment.' : 'It is left out.'}`,
  }
  const body = isKept ? `${content.body}{{! Negative prompt: ${negative} }}` : content.body
  return { ...conversion, content: { ...content, body }, leftovers: [...leftovers, note] }
}
