import { reserved } from '@/lib/template/check-field'
import { mostFields } from '@/lib/template/limits'
import type { Field, TemplateContent } from '@/lib/template/schema'
import { dialectOf } from './dialects/all-dialects'
import { type DialectId, type Mark, nothingRead, type Placeholder } from './dialects/dialect'
import { elsewhere } from './elsewhere'
import { fieldFor } from './field-for'
import { literal } from './literal'
import { type Note, notesOf } from './note'
import { possible } from './possible'
import { type Slot, slotsOf } from './slots'

/** A text as a template. */
export type Conversion = {
  content: TemplateContent
  /** What was not understood: it stays text, as it is. */
  leftovers: Note[]
  /** What was understood and is not quite the same here. */
  remarks: Note[]
  /** Names of the fields whose every value is to be tried. */
  axes: string[]
  /** Other dialects would have found more: somebody mixed them. */
  isMixed: boolean
}

/**
 * Makes a template of a text: the placeholders of one dialect become fields, everything else stays text, so that the
 * prompt is to the letter what it was around them.
 * @param dialect null: nothing becomes a field
 * @param given values that came with the text, by placeholder
 */
export function convert(text: string, dialect: DialectId | null, given: ReadonlyMap<string, string>): Conversion {
  const reading = dialect ? dialectOf(dialect).read(text) : nothingRead()
  const { placeholders, impossible } = possible(text, reading.placeholders)
  const slots = slotsOf(placeholders)
  const kept = slots.slice(0, mostFields)
  const fields = fieldsOf(kept, given)
  const tags = kept.flatMap(({ members }, position) =>
    members.map(member => ({ ...member, name: fields[position]?.name ?? '' })),
  )
  const leftovers = [...reading.leftovers, ...impossible, ...slots.slice(mostFields).flatMap(withoutRoom)]
  const others = dialect ? elsewhere(text, dialect, [...placeholders, ...leftovers]) : []
  return {
    content: { body: bodyOf(text, tags), fields, settings: {}, locks: [] },
    leftovers: notesOf(text, [...leftovers, ...others]),
    remarks: notesOf(text, [...reading.remarks, ...kept.flatMap((slot, position) => parting(slot, fields[position]))]),
    axes: [...new Set(tags.flatMap(({ isAxis, name }) => (isAxis ? [name] : [])))],
    isMixed: others.length > 0,
  }
}

function fieldsOf(slots: Slot[], given: ReadonlyMap<string, string>): Field[] {
  const taken = [...reserved]
  return slots.map(slot => {
    const field = fieldFor(slot, taken, given.get(slot.words))
    taken.push(field.name)
    return field
  })
}

function bodyOf(text: string, tags: (Placeholder & { name: string })[]): string {
  let body = ''
  let from = 0
  for (const { start, end, sign = '', name } of tags.toSorted((one, other) => one.start - other.start)) {
    body += `${literal(text.slice(from, start))}{{${sign}${name}}}`
    from = end
  }
  return body + literal(text.slice(from))
}

const withoutRoom = ({ members }: Slot): Mark[] =>
  members.map(({ start, end }) => ({ start, end, message: `A template can have ${mostFields} fields at most.` }))

/** Says so where placeholders with the same name became two fields. */
function parting({ words, number, members: [first] }: Slot, field: Field | undefined): Mark[] {
  if (number === 1 || !first?.isNamed || !field) return []
  const message = `“${words}” says something else here than before, so it is a field of its own: “${field.label}”.`
  return [{ start: first.start, end: first.end, message }]
}
