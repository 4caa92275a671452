import 'server-only'
import type { ProviderFailure } from '@/lib/provider/schema'
import { fieldReason } from '@/lib/provider/sentences'
import { customSize, type RunForm } from './form-defaults'

/** A field of the form ("values.subject", "customSize") and why the provider refused what it holds. */
export type FieldProblem = { field: string; message: string }

/**
 * Why a run was refused, at the field of its form that can mend it; null where no field can.
 * @param asked the size that was sent
 * @param form the run's own, as it was sent
 */
export function fieldProblem(failure: ProviderFailure, asked: { size: string }, form: RunForm): FieldProblem | null {
  const field = placeOf(failure, form)
  return field === null ? null : { field, message: fieldReason(failure, asked) }
}

function placeOf({ field, detail }: ProviderFailure, form: RunForm): string | null {
  if (field === 'prompt') return longestValue(form)
  if (field === 'size') return form.size === customSize ? 'customSize' : 'size'
  if (field === 'format' && form.compression && /compression/i.test(detail)) return 'compression'
  return field
}

/** Where most of the prompt was written. */
function longestValue({ values }: RunForm): string | null {
  const [longest] = Object.entries(values).sort(([, one], [, other]) => other.length - one.length)
  return longest ? `values.${longest[0]}` : null
}
