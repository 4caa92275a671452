import { useState } from 'react'
import type { RunForm } from '@/lib/run/form-defaults'
import { filledInto } from '@/lib/value-set/filled-fields'
import type { ValueSet } from '@/lib/value-set/schema'
import type { EditorForm } from './editor-form'

/** Fills the form with a value set, and takes that back. Settings are left as they are. */
export function useFill({ getValues, reset }: EditorForm['form']) {
  const [filled, setFilled] = useState<{ name: string; before: RunForm['values'] } | null>(null)
  const show = (values: RunForm['values']) => reset({ ...getValues(), values }, { keepDefaultValues: true })
  return {
    filled,
    fill(set: Pick<ValueSet, 'name' | 'values'>) {
      const before = structuredClone(getValues('values'))
      show(filledInto(before, set.values))
      setFilled({ name: set.name, before })
    },
    undo() {
      if (filled) show(filled.before)
      setFilled(null)
    },
  }
}
