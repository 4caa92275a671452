import { labelOf } from './label'
import type { Field } from './schema'
import type { Use } from './uses'

/** A field of which only the name is known. */
export const plainField = (name: string): Field => ({
  name,
  label: labelOf(name),
  type: 'text',
  required: false,
  default: '',
  options: [],
})

/**
 * The field that a body means by a name nobody listed. Printed words are a text that must be filled in, unless a
 * section says what to do without it; what only decides over sections is a choice between their values, or a yes or no.
 */
export function guessedField(name: string, { isPrinted, isAsked, compared }: Use): Field {
  const field = plainField(name)
  if (isPrinted) return { ...field, required: !isAsked }
  const values = [...new Set(compared)].filter(value => value !== '')
  if (values.every(value => value === 'true' || value === 'false')) return { ...field, type: 'boolean' }
  return { ...field, type: 'select', options: values.map(value => ({ value, label: value })) }
}
