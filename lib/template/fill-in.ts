import { closedUp, type Piece } from './gap'
import type { Node } from './node'
import type { Field, Segment, Values } from './schema'
import { isHeld, wordsOf } from './values'

/** A prompt: `segments` joined is `text`; `missing` names the required fields that are empty. */
export type Rendered = { text: string; segments: Segment[]; missing: string[] }

/** What matters of a field here. Without a type its value is sent as it is. */
export type RenderedField = Pick<Field, 'name' | 'required'> & Partial<Pick<Field, 'type' | 'options'>>

/**
 * Fills a body that was read with values, in one pass: what fills a field is never read again, so braces and `$10` in
 * it stay as typed. What is empty or not kept leaves no trace: the fixed punctuation and the spaces on both sides close
 * up (", ," becomes ","). Linear in the length of body and values.
 */
export function fillIn(nodes: readonly Node[], fields: readonly RenderedField[], values: Values): Rendered {
  const typed = valuesByName(values)
  const byName = new Map(fields.map(field => [field.name.normalize('NFC'), field]))
  const segments = closedUp(
    pieces(nodes, {
      words: name => wordsOf(byName.get(name) ?? {}, typed(name)),
      isHeld: (name, equals) => isHeld(byName.get(name) ?? {}, typed(name), equals),
    }),
  )
  return {
    text: segments.map(segment => segment.text).join(''),
    segments,
    missing: fields.filter(field => isMissing(field, typed(field.name))).map(field => field.name),
  }
}

/** A boolean is never missing: off is an answer. */
const isMissing = ({ required, type }: RenderedField, value: string): boolean =>
  required && type !== 'boolean' && !value.trim()

/** A map, because a value may be called `constructor`. */
function valuesByName(values: Values): (name: string) => string {
  const byName = new Map(Object.entries(values).map(([name, value]) => [name.normalize('NFC'), value]))
  return name => byName.get(name.normalize('NFC')) ?? ''
}

type Filling = { words: (name: string) => string; isHeld: (name: string, equals: string | null) => boolean }

function pieces(nodes: readonly Node[], filling: Filling): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.kind === 'text') return [{ text: node.text, field: null }]
    if (node.kind === 'comment') return [{ isLoud: false, isBlock: node.isBlock }]
    if (node.kind === 'section') {
      const isKept = filling.isHeld(node.name, node.equals) !== node.isInverted
      return isKept ? pieces(node.children, filling) : [{ isLoud: true, isBlock: node.isBlock }]
    }
    const text = filling.words(node.name)
    return [text.trim() ? { text, field: node.name } : { isLoud: true, isBlock: false }]
  })
}
