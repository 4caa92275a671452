import { type FieldPath, get, type UseFormReturn } from 'react-hook-form'
import type { PriceForm } from '@/lib/settings/price-form'

/**
 * Shows the server's sentences at their fields, opens the models they belong to and moves to the first.
 * @param sentences by form path
 * @returns whether each had a field to stand at
 */
export function showPriceProblems(form: UseFormReturn<PriceForm>, sentences: Record<string, string>): boolean {
  const paths = Object.keys(sentences).filter(isFieldOf(form.getValues()))
  for (const path of paths) {
    form.setError(path, { type: 'server', message: sentences[path] ?? '' })
    // A field in a closed disclosure can be neither seen nor focused.
    const model = document.getElementsByName(path)[0]?.closest('details')
    if (model) model.open = true
  }
  const [first] = paths
  if (first) form.setFocus(first)
  return paths.length > 0 && paths.length === Object.keys(sentences).length
}

const isFieldOf =
  (typed: PriceForm) =>
  (path: string): path is FieldPath<PriceForm> =>
    typeof get(typed, path) === 'string'
