import { isRecord } from '@/components/editor/is-run-form'
import { kept, type Shelf } from '@/components/run/shelf'
import type { TemplateForm } from '@/lib/template/template-form'
import { isTemplateForm } from './is-template-form'

/** What was typed and not saved: over which version, and when, ms since the epoch. */
export type TemplateDraft = { baseVersionId: string | null; at: number; form: TemplateForm }

const forgetful: Shelf = {
  getItem: () => null,
  setItem: () => {
    throw new Error('This browser keeps nothing')
  },
  removeItem: () => {},
}

/** What outlives a closed tab. Browsers that block it throw at the mere mention. */
export function browserShelf(): Shelf {
  try {
    return window.localStorage
  } catch {
    return forgetful
  }
}

/** @param templateId null for a template that was never saved */
export const draftKey = (templateId: string | null): string => `template-draft:${templateId ?? 'new'}`

/**
 * Keeps a draft. What is kept already stays as old as it is: bringing it back is not typing it.
 * @returns whether the browser keeps it: it may be full, or keep nothing
 */
export function keepTemplateDraft(shelf: Shelf, key: string, draft: TemplateDraft): boolean {
  const before = keptTemplateDraft(shelf, key)
  if (before && JSON.stringify({ ...before, at: draft.at }) === JSON.stringify(draft)) return true
  try {
    shelf.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** What was kept; null when nothing was, or only something that is no draft any more. */
export function keptTemplateDraft(shelf: Shelf, key: string): TemplateDraft | null {
  const found = kept(shelf, key)
  return isDraft(found) ? found : null
}

const isDraft = (thing: unknown): thing is TemplateDraft =>
  isRecord(thing) &&
  typeof thing.at === 'number' &&
  (thing.baseVersionId === null || typeof thing.baseVersionId === 'string') &&
  isTemplateForm(thing.form)

export function forgetTemplateDraft(shelf: Shelf, key: string): void {
  try {
    shelf.removeItem(key)
  } catch {
    // What cannot be written cannot be there.
  }
}
