import { useController } from 'react-hook-form'
import type { EditorForm } from './editor-form'

/** The value of a field that is drawn by more than one input. `ref` belongs to the one that an error leads to. */
export function useValue({ form, start }: EditorForm, name: string) {
  const first = start.values[name] ?? ''
  const path = `values.${name}` as const
  const { field } = useController({ control: form.control, name: path, defaultValue: first })
  return {
    value: field.value ?? first,
    first,
    /** The value now, also where several inputs change it before the next drawing. */
    current: () => form.getValues(path) ?? first,
    set: (value: string) => field.onChange(value),
    ref: field.ref,
  }
}
