import type { FieldPath, RegisterOptions, UseFormReturn } from 'react-hook-form'
import type { RunForm } from '@/lib/run/form-defaults'
import { takeEarlyInput } from './early-input'

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Registers an input that already shows its first value in the server's HTML, and takes over what was typed since. */
export function registerInput(
  form: UseFormReturn<RunForm>,
  path: FieldPath<RunForm>,
  first: string,
  options?: RegisterOptions<RunForm>,
) {
  const { ref, ...wiring } = form.register(path, options)
  return {
    ...wiring,
    defaultValue: first,
    ref: (input: Input | null) => {
      takeEarlyInput(input, input && input.value !== first ? input.value : null, typed => form.setValue(path, typed))
      ref(input)
    },
  }
}
