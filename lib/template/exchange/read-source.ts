import { done, type Result, refused } from '@/lib/result'
import { bodyLimit } from '@/lib/template/limits'
import { isBundle, readBundle } from './formats/bundle'
import { isOnlyReference } from './formats/hosted-prompt'
import { jsonList, type ListReading } from './formats/json-list'
import { markdownList } from './formats/markdown-list'
import { isPresetCsv, readPresetCsv } from './formats/preset-csv'
import { isPromptFile, readPromptFile } from './formats/prompt-file'
import { type FoundPrompt, foundPrompt, type Way } from './found-prompt'
import { mostTemplates } from './import-limits'
import { plainSource } from './source-text'

/**
 * The ways in which a pasted text or a file can be read, the likeliest first. What is no file of a known kind is, in
 * one of them, a prompt as it is.
 * @returns `invalid` with one sentence for what cannot be read at all; no ways for an empty text
 */
export function readSource(source: string): Result<Way[]> {
  const plain = plainSource(source)
  if (!plain.ok || plain.value.trim() === '') return plain.ok ? done([]) : plain
  const ways = waysOf(plain.value)
  return ways.ok ? done(ways.value.flatMap(bounded)) : ways
}

function waysOf(text: string): Result<Way[]> {
  const json = jsonIn(text)
  if (isBundle(json)) return alone(readBundle(json))
  if (isOnlyReference(json)) return refused('invalid', onlyReference)
  if (isPromptFile(text)) {
    const read = readPromptFile(text)
    if (read.ok) return done([wayOf('template', 'Prompt file', read.value)])
    if (/^proofsheet:/m.test(text)) return read
  }
  if (isPresetCsv(text)) return alone(readPresetCsv(text))
  return withPrompt(text, json === undefined ? markdownList(text) : jsonList(json))
}

const onlyReference =
  'This names a prompt that OpenAI keeps and does not hold its words. Copy the text of the prompt from there.'

/** Undefined where there is none: a prompt in the shape of JSON, with placeholders in it, is not JSON. */
function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const alone = (way: Result<Way>): Result<Way[]> => (way.ok ? done([way.value]) : way)

const wayOf = (id: Way['id'], label: string, prompt: FoundPrompt): Way => ({
  id,
  label,
  prompts: [prompt],
  skipped: [],
})

/** A list, where the text may be one, beside the text as one prompt. */
function withPrompt(text: string, list: ListReading | null): Result<Way[]> {
  const prompt = wayOf('prompt', 'One prompt', foundPrompt(text.trim()))
  if (!list) return text.trim().length > bodyLimit ? refused('invalid', tooLong(text.trim())) : done([prompt])
  if (text.trim().length > bodyLimit) return done([list.way])
  return done(list.isSure ? [list.way, prompt] : [prompt, list.way])
}

const tooLong = (text: string): string =>
  `This prompt has ${text.length.toLocaleString('en-US')} characters; ${bodyLimit.toLocaleString('en-US')} is the most the provider takes.`

/** What is too long is named instead; of a list that is too long for one import, each part is a way of its own. */
function bounded(way: Way): Way[] {
  const isShort = ({ text }: FoundPrompt) => text.length <= bodyLimit
  const long = way.prompts.filter(prompt => !isShort(prompt))
  const skipped = long.map(({ name, text }) => ({ name: name || text.slice(0, 40), message: tooLong(text) }))
  return partsOf({ ...way, prompts: way.prompts.filter(isShort), skipped: [...way.skipped, ...skipped] })
}

function partsOf(way: Way): Way[] {
  const { id, label, prompts } = way
  if (prompts.length <= mostTemplates) return [way]
  return Array.from({ length: Math.ceil(prompts.length / mostTemplates) }, (_, number): Way => {
    const from = number * mostTemplates
    const part = prompts.slice(from, from + mostTemplates)
    return { ...way, id: `${id} ${number}`, label: `${label} ${from + 1}–${from + part.length}`, prompts: part }
  })
}
