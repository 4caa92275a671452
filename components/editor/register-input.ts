import type { FieldPath, RegisterOptions, UseFormReturn } from 'react-hook-form'
import type { RunForm } from '@/lib/run/form-defaults'

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const alive = new WeakSet<Input>()

/**
 * Registers an input that already shows its first value in the server's HTML. What a quick person typed before the
 * script was alive is taken over; the form library alone would put the first value back.
 */
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
      const typed = input && !alive.has(input) && input.value !== first ? input.value : null
      if (input) alive.add(input)
      ref(input)
      if (typed !== null) form.setValue(path, typed)
    },
  }
}
