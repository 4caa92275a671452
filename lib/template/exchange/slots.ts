import type { Placeholder, Wanted } from './dialects/dialect'

/** All placeholders that are filled by the same field, and what they ask of it. `number`: the n-th with these words. */
export type Slot = { words: string; number: number; wanted: Wanted; members: Placeholder[] }

/**
 * Placeholders that are called the same, together. Where two of them say different things (another default, other
 * options) they are slots of their own, so that the prompt they begin with is the one it was.
 */
export function slotsOf(placeholders: readonly Placeholder[]): Slot[] {
  const slots: Slot[] = []
  const called = new Map<string, Slot[]>()
  for (const placeholder of placeholders) {
    const words = placeholder.words.normalize('NFC').replace(/\s+/g, ' ').trim()
    const same = called.get(words) ?? []
    const slot = placeholder.isNamed ? same.find(({ wanted }) => agree(wanted, placeholder.wanted)) : undefined
    if (slot) {
      slot.members.push(placeholder)
      if (isSilent(slot.wanted)) slot.wanted = placeholder.wanted
      continue
    }
    const fresh = { words, number: same.length + 1, wanted: placeholder.wanted, members: [placeholder] }
    called.set(words, [...same, fresh])
    slots.push(fresh)
  }
  return slots
}

const agree = (one: Wanted, other: Wanted): boolean =>
  isSilent(one) || isSilent(other) || JSON.stringify(one) === JSON.stringify(other)

/** A name alone, which says nothing that another could contradict. */
const isSilent = ({ default: byDefault, options, type = 'text' }: Wanted): boolean =>
  !byDefault && !options?.length && (type === 'text' || type === 'longtext')

/** What a condition asks of its field: nothing but yes or no where the field is printed nowhere, and never an answer. */
export const asked = ({ wanted, members }: Slot): Wanted => {
  if (members.every(({ sign }) => sign)) return { type: 'boolean', required: false }
  return members.some(({ sign }) => sign) ? { required: false, ...wanted } : wanted
}
