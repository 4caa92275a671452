import { type DialectId, dialectIds } from '@/lib/template/exchange/dialects/dialect'
import type { Draft } from '@/lib/template/exchange/draft'

const byItself = { value: 'each', label: 'Each prompt by itself' }
const asItIs = { value: 'none', label: 'None: the text as it is' }

/** The dialects a source may be read in, with what each would find; none where everything is a template already. */
export function dialectChoices(drafts: readonly Draft[]): { value: string; label: string }[] {
  const foreign = drafts.filter(draft => draft.guesses.length > 0)
  const [first] = foreign
  if (!first) return []
  const found = first.guesses.map(({ id, label }) => {
    const count = foreign.reduce((sum, { guesses }) => sum + (guesses.find(guess => guess.id === id)?.count ?? 0), 0)
    return { value: id, label: `${label}: ${count === 1 ? '1 placeholder' : `${count} placeholders`}`, count }
  })
  const possible = found.filter(({ count }) => count > 0)
  return [...(drafts.length > 1 ? [byItself] : []), ...possible, asItIs]
}

export const dialectValue = (dialect: DialectId | null | undefined): string =>
  dialect === undefined ? byItself.value : (dialect ?? asItIs.value)

export const readDialectValue = (value: string): DialectId | null | undefined =>
  value === byItself.value ? undefined : (dialectIds.find(id => id === value) ?? null)
