import { isWhole, rangeWords } from './number'
import type { Field } from './schema'

/** What a person should know before filling a field: what its author says, and what it takes. */
export const fieldHelp = (field: Field): string | undefined =>
  [field.help?.trim(), bounds(field)].filter(Boolean).join(' ') || undefined

function bounds(field: Field): string | null {
  if (field.type === 'number') return numberBounds(field)
  if (field.type === 'list') return ['One per line', countBounds(field)].filter(Boolean).join(', ').concat('.')
  if (field.type === 'multiselect') return countBounds(field) && `Choose ${countBounds(field)}.`
  return field.maxLength === undefined ? null : `${field.maxLength.toLocaleString('en-US')} characters at most.`
}

function numberBounds(field: Field): string | null {
  const { step } = field
  const steps = step === undefined || step === 1 ? '' : `, in steps of ${step}`
  const range = rangeWords(field)
  if (!range && !steps && !isWhole(field)) return null
  return `A ${isWhole(field) ? 'whole ' : ''}number${range}${steps}.`
}

function countBounds({ min, max }: Field): string {
  if (min && max) return min === max ? `exactly ${min}` : `${min} to ${max}`
  if (min) return `at least ${min}`
  return max ? `at most ${max}` : ''
}
