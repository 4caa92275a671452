import type { Offer } from '@/lib/sweep/offers'
import type { SweepMode } from '@/lib/sweep/schema'

/** Values as lines to type in: a choice that people know by its label is shown by it, all else as it was typed. */
export const linesOf = ({ isNamed, choices }: Offer, values: readonly string[]): string =>
  values.map(value => (isNamed && choices.find(choice => choice.value === value)?.label) || value).join('\n')

/** What was typed as values. Row by row nothing typed is an empty value, as long as something follows. */
export function valuesOf(typed: readonly string[], mode: SweepMode): string[] {
  if (mode !== 'zip') return typed.filter(text => text.trim() !== '')
  return typed.slice(0, typed.findLastIndex(text => text.trim() !== '') + 1)
}

/** Typed values beside chosen ones: one that is a choice counts as chosen. */
export function withTyped({ choices }: Offer, chosen: readonly string[], typed: readonly string[]): string[] {
  const named = choices.map(({ value }) => value).filter(value => chosen.includes(value) || typed.includes(value))
  return [...named, ...typed.filter(value => !named.includes(value))]
}

/** Whether values need boxes of their own, because a line break may be part of one. */
export const needsBoxes = ({ isLong }: Offer, values: readonly string[]): boolean =>
  isLong || values.some(value => value.includes('\n'))
