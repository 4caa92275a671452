import { guessedField, plainField } from './guess'
import { labelOf } from './label'
import { named } from './names'
import { nearest } from './near'
import type { Node, Shorthand } from './node'
import { parse } from './parse'
import type { Field, TemplateContent } from './schema'
import { type Use, usesIn } from './uses'

/**
 * The content as it is saved: what the body says of its fields stands in their list, and the body only names them.
 * Names that no field has become fields, unless they are a slip of the finger for one that has. Of several shorthands
 * for one name the first counts. Settled content stays as it is.
 */
export function settle<C extends Pick<TemplateContent, 'body' | 'fields'>>(content: C): C {
  const { nodes } = parse(content.body)
  const uses = usesIn(nodes)
  const known = content.fields.map(field => field.name.normalize('NFC'))
  const fields = content.fields.map(field => {
    const shorthand = uses.get(field.name.normalize('NFC'))?.shorthands[0]?.shorthand
    return tidied(said(field, shorthand))
  })
  const added = [...uses].filter(([name, use]) => !known.includes(name) && isMeant(name, use, known))
  return {
    ...content,
    body: bareBody(content.body, nodes),
    fields: [...fields, ...added.map(([name, use]) => newField(name, use))],
  }
}

/** Whether a name that no field has is one of its own, and no slip of the finger. */
export const isMeant = (name: string, use: Use, known: readonly string[]): boolean =>
  use.shorthands.length > 0 || nearest(name, known) === null

function newField(name: string, use: Use): Field {
  const [typed] = use.shorthands
  return typed ? tidied(said(plainField(name), typed.shorthand)) : guessedField(name, use)
}

/** Values are compared without the spaces around them, and everything that is shown has a label. */
const tidied = (field: Field): Field => ({
  ...field,
  name: field.name.normalize('NFC'),
  label: field.label.trim() || labelOf(field.name),
  options: field.options.map(option => {
    const value = option.value.trim()
    return { ...option, value, label: option.label.trim() || value }
  }),
})

/** A field as its shorthand describes it. An option that was there keeps its label, prompt and thumbnail. */
function said(field: Field, shorthand: Shorthand | undefined): Field {
  const options = shorthand?.options?.map(option => field.options.find(known => known.value === option.value) ?? option)
  return { ...field, ...shorthand, options: options ?? field.options }
}

function bareBody(body: string, nodes: readonly Node[]): string {
  let bare = ''
  let end = 0
  for (const node of named(nodes)) {
    if (node.kind !== 'field' || !node.shorthand) continue
    bare += `${body.slice(end, node.start)}{{${node.name}}}`
    end = node.end
  }
  return bare + body.slice(end)
}
