import type { Settings } from '@/lib/provider/schema'
import { lineLimit, mostTags, sentenceLimit } from '@/lib/template/limits'
import type { TemplateContent } from '@/lib/template/schema'
import type { Note } from './note'

/** A prompt that a source holds, with what the source says about it. */
export type FoundPrompt = {
  /** Empty when the source gives it none. */
  name: string
  description: string
  tags: string[]
  /** The prompt in somebody's dialect, or a template of Proofsheet. */
  text: string
  content: TemplateContent | null
  settings: Partial<Settings>
  /** Values that came with the text, by placeholder. */
  given: ReadonlyMap<string, string>
  /** A style preset is put around a prompt, also where it has no slot for one. */
  isPreset: boolean
  /** What the picture must not show, where the source says so. */
  negative: string
  leftovers: Note[]
  remarks: Note[]
}

/** One way to read a source; `id` tells it from the others. `skipped`: what it holds and cannot be imported, with a sentence. */
export type Way = {
  id: string
  label: string
  prompts: FoundPrompt[]
  skipped: { name: string; message: string }[]
}

/** A prompt of which only the text is known. U+0000 is no part of any: not every database keeps it. */
export const foundPrompt = (text: string, known: Partial<FoundPrompt> = {}): FoundPrompt => ({
  content: null,
  settings: {},
  given: new Map(),
  isPreset: false,
  negative: '',
  leftovers: [],
  remarks: [],
  ...known,
  text: plain(text),
  name: plain(known.name ?? '')
    .trim()
    .slice(0, lineLimit),
  description: plain(known.description ?? '').slice(0, sentenceLimit),
  tags: (known.tags ?? [])
    .map(plain)
    .filter(tag => tag.trim() !== '' && tag.length <= lineLimit)
    .slice(0, mostTags),
})

const plain = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\0', '')
