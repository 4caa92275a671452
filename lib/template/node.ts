import type { Field } from './schema'

/** UTF-16 offsets into a body; `end` is the first one behind. */
export type Span = { start: number; end: number }

/** What a field says of itself in the body: `{{mood|select:options=["calm","wild"]:required}}`. */
export type Shorthand = Pick<Field, 'type'> & Partial<Omit<Field, 'name' | 'type'>>

/** Fixed text. `text` is what it reads as: of `\{{` the braces, of a line that only holds a section's tag nothing. */
export type TextNode = Span & { kind: 'text'; text: string }

export type FieldNode = Span & { kind: 'field'; name: string; nameSpan: Span; shorthand: Shorthand | null }

/** `isBlock`: its tags stand alone on their lines, which go with them. */
export type SectionNode = Span & {
  kind: 'section'
  name: string
  nameSpan: Span
  /** `{{^x}}`: kept when the field is empty. */
  isInverted: boolean
  /** Of `{{#x="a"}}` the value, of `{{#x=["a","b"]}}` one a line; null when any value will do. */
  equals: string | null
  open: Span
  close: Span
  isBlock: boolean
  children: Node[]
}

export type CommentNode = Span & { kind: 'comment'; isBlock: boolean }

/** A piece of a body. Sections hold pieces, no deeper than `mostDepth`. */
export type Node = TextNode | FieldNode | SectionNode | CommentNode

/** What is wrong with a piece of a body. `fix` says what to put in its place, and the words for that on a button. */
export type Problem = Span & {
  message: string
  /** Both from 1; a column counts UTF-16 units. */
  line: number
  column: number
  fix?: { label: string; replacement: string }
}

/** A problem before anyone counted the lines. */
export type Complaint = Omit<Problem, 'line' | 'column'>
