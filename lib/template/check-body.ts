import { named } from './names'
import { nearest } from './near'
import type { Complaint, Node } from './node'
import type { Field } from './schema'
import { isMeant } from './settle'
import type { Use } from './uses'

/** What is wrong with the names of a body whose grammar is right. */
export const bodyComplaints = (
  nodes: readonly Node[],
  uses: ReadonlyMap<string, Use>,
  fields: readonly Field[],
): Complaint[] => [...slips(nodes, uses, fields), ...[...uses].flatMap(([name, use]) => secondThoughts(name, use))]

/** Names that no field has, but almost. */
function slips(nodes: readonly Node[], uses: ReadonlyMap<string, Use>, fields: readonly Field[]): Complaint[] {
  const known = fields.map(field => field.name.normalize('NFC'))
  const meant = new Map(
    [...uses]
      .filter(([name, use]) => !known.includes(name) && !isMeant(name, use, known))
      .map(([name]) => [name, nearest(name, known)]),
  )
  return [...named(nodes)].flatMap(({ name, nameSpan }) => {
    const replacement = meant.get(name)
    if (!replacement) return []
    const message = `No field is called “${name}”. Did you mean “${replacement}”?`
    return [{ ...nameSpan, message, fix: { label: `Write ${replacement}`, replacement } }]
  })
}

/** A field is described once; the same said again is forgiven. */
function secondThoughts(name: string, { shorthands: [first, ...others] }: Use): Complaint[] {
  return others
    .filter(other => JSON.stringify(other.shorthand) !== JSON.stringify(first?.shorthand))
    .map(({ start, end }) => ({
      start,
      end,
      message: `“${name}” is described in two ways. Say it once, and only name it here.`,
      fix: { label: `Write {{${name}}}`, replacement: `{{${name}}}` },
    }))
}
