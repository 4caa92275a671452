import { contentProblems } from '@/lib/template/check'
import { bodyLimit } from '@/lib/template/limits'
import type { TemplateContent } from '@/lib/template/schema'
import { settle } from '@/lib/template/settle'
import { type Conversion, convert } from './convert'
import { bestOf, type Guess, guessesIn } from './detect'
import type { DialectId } from './dialects/dialect'
import type { FoundPrompt } from './found-prompt'
import { nameFor } from './name-for'
import type { Note } from './note'

/** A template that would be imported. */
export type Draft = Conversion & {
  name: string
  description: string
  tags: string[]
  /** How its text was read; null when nothing in it is a field. There are no `guesses` about what is a template already. */
  dialect: DialectId | null
  guesses: Guess[]
  /** What forbids saving it, a sentence each. */
  problems: string[]
}

/**
 * Makes a template of what was found.
 * @param chosen the dialect a person chose, null for none; undefined: the one that explains most
 */
export function draftOf(prompt: FoundPrompt, chosen?: DialectId | null): Draft {
  const { description, tags, content } = prompt
  const read = content ? ownReading(prompt, content) : foreignReading(prompt, chosen)
  const name = prompt.name || nameFor(read.content)
  return { name, description, tags, ...read, problems: problemsOf(read.content) }
}

type Reading = Omit<Draft, 'name' | 'description' | 'tags' | 'problems'>

const ownReading = ({ leftovers, remarks }: FoundPrompt, content: TemplateContent): Reading => ({
  content: settle(content),
  dialect: null,
  guesses: [],
  leftovers,
  remarks,
  axes: [],
  isMixed: false,
})

function foreignReading(prompt: FoundPrompt, chosen: DialectId | null | undefined): Reading {
  const { text, note } = withSlot(prompt, chosen)
  const guesses = guessesIn(text)
  const dialect = chosen === undefined ? bestOf(guesses) : chosen
  const { leftovers, remarks, content, ...read } = withNegative(convert(text, dialect, prompt.given), prompt.negative)
  return {
    ...read,
    content: { ...content, settings: prompt.settings },
    dialect,
    guesses,
    leftovers: [...prompt.leftovers, ...leftovers],
    remarks: [...prompt.remarks, ...note, ...remarks],
  }
}

function problemsOf(content: TemplateContent): string[] {
  const isTooLong = content.body.length > bodyLimit
  const most = `The text is longer than ${bodyLimit.toLocaleString('en-US')} characters.`
  return isTooLong ? [most] : contentProblems(content).map(problem => problem.message)
}

/** A preset without a slot stands behind what a person types, as in the programs it comes from. */
function withSlot(
  { text, isPreset }: FoundPrompt,
  chosen: DialectId | null | undefined,
): { text: string; note: Note[] } {
  const isSlotted = chosen === 'one-slot' || (chosen === undefined && bestOf(guessesIn(text)) === null)
  if (!isPreset || !isSlotted || text.includes('{prompt}')) return { text, note: [] }
  const message = 'This preset has no {prompt}: what you type goes before it, as in the program it comes from.'
  return { text: `{prompt}, ${text}`, note: [{ text: '', line: 0, message }] }
}

/** Nothing here takes a negative prompt; it stays in the body as a comment, which is never sent. */
function withNegative(conversion: Conversion, negative: string): Conversion {
  if (negative === '') return conversion
  const isKept = !negative.includes('}}')
  const message = `A negative prompt. GPT Image takes none, so it is ${isKept ? 'kept as a comment in the text and not sent' : 'left out'}.`
  const { content, leftovers } = conversion
  const body = isKept ? `${content.body}{{! Negative prompt: ${negative} }}` : content.body
  return {
    ...conversion,
    content: { ...content, body },
    leftovers: [...leftovers, { text: negative, line: 0, message }],
  }
}
