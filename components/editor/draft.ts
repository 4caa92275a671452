import { keep, kept, type Shelf } from '@/components/run/shelf'
import type { RunForm } from '@/lib/run/form-defaults'
import { isRecord, isRunForm } from './is-run-form'

/**
 * Keeps what was typed over a form that began as `start`.
 * @param start names that beginning, so that a link to other words is not overruled by an old draft
 */
export const keepDraft = (shelf: Shelf, key: string, start: string, form: RunForm): void =>
  keep(shelf, key, { start, form })

/** What was typed over the same beginning, limited to the fields the template has now; null when nothing was. */
export function keptDraft(shelf: Shelf, key: string, start: string, now: RunForm): RunForm | null {
  const draft = kept(shelf, key)
  if (!isRecord(draft) || draft.start !== start || !isRunForm(draft.form)) return null
  const { values } = draft.form
  return {
    ...draft.form,
    values: Object.fromEntries(Object.entries(now.values).map(([name, value]) => [name, values[name] ?? value])),
  }
}
