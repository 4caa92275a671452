import { flushSync } from 'react-dom'
import { get } from 'react-hook-form'
import { formPath } from '@/lib/template/form-path'
import type { TemplateForm } from '@/lib/template/template-form'
import type { TemplateFormHandle, TemplatePath } from './template-form-handle'

/**
 * Shows sentences at their fields, opens what they stand in and moves to the first.
 * @param sentences by path of the form or of the request
 * @returns the sentences that have no place in the form
 */
export function showTemplateProblems({ form }: TemplateFormHandle, sentences: Record<string, string>): string[] {
  const isShown = isPathOf(form.getValues())
  const homeless: string[] = []
  const shown: TemplatePath[] = []
  // At once, so that what the sentences unfold is there to take the focus.
  flushSync(() => {
    for (const [path, message] of Object.entries(sentences)) {
      const place = formPath(path)
      if (!isShown(place)) homeless.push(message)
      else {
        form.setError(place, { type: 'saved', message })
        shown.push(place)
      }
    }
  })
  const inputs = shown.flatMap(path => document.getElementsByName(path)[0] ?? [])
  for (const input of inputs) unfold(input)
  inputs.sort(inOrderOfPage)[0]?.focus()
  return homeless
}

/** Text, a tick or a list of options: what has an input or a button that may have the focus. */
const isPathOf =
  (typed: TemplateForm) =>
  (path: string): path is TemplatePath => {
    const there: unknown = get(typed, path)
    return (
      typeof there === 'string' || typeof there === 'boolean' || (Array.isArray(there) && path.endsWith('.options'))
    )
  }

/** A field in a closed disclosure can be neither seen nor focused. */
function unfold(input: HTMLElement): void {
  for (let details = input.closest('details'); details; details = details.parentElement?.closest('details') ?? null) {
    details.open = true
  }
}

const inOrderOfPage = (one: Node, other: Node): number =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
