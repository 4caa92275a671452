import type { Field } from '@/lib/template/schema'

/** Of two that explain a text alike the first is meant. */
export const dialectIds = [
  'raycast',
  'double-braces',
  'open-webui',
  'librechat',
  'one-slot',
  'dynamic-prompts',
  'midjourney',
  'capitals',
] as const
export type DialectId = (typeof dialectIds)[number]

/** What a placeholder says of its field. What it leaves out stays open. */
export type Wanted = Partial<Omit<Field, 'name' | 'label'>>

/** A stretch of a text, in UTF-16 offsets: `end` is the first one after it. */
export type Span = { start: number; end: number }

/** A stretch of the text that becomes a field. */
export type Placeholder = Span & {
  /** What it is called there, in its own words. */
  words: string
  wanted: Wanted
  /** Two with the same words are one field. Alternatives without a name are a choice each. */
  isNamed: boolean
  /** The dialect makes a picture of each of its values. */
  isAxis?: boolean
  /** It begins or ends what is kept when the field is filled (`#`) or empty (`^`). */
  sign?: '#' | '^' | '/'
}

/** A stretch of the text, and a sentence about it. `isOwn`: it is certainly written in this dialect. */
export type Mark = Span & { message: string; isOwn?: true }

/** `leftovers` stay text as they are; `remarks` are about placeholders that mean less here than they did there. */
export type DialectReading = { placeholders: Placeholder[]; leftovers: Mark[]; remarks: Mark[] }

/** A way to write placeholders. `read` never throws and takes time in proportion to the text. */
export type Dialect = {
  id: DialectId
  label: string
  example: string
  read: (text: string) => DialectReading
}

/** What a reading begins with. */
export const nothingRead = (): DialectReading => ({ placeholders: [], leftovers: [], remarks: [] })
