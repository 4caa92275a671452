import type { FieldPath } from 'react-hook-form'
import type { RunForm } from '@/lib/run/form-defaults'

/** Whether a sentence's path ("values.subject", "n") names something in this form. */
export const isFormPath = (form: RunForm, path: string): path is FieldPath<RunForm> =>
  path.startsWith('values.') ? Object.hasOwn(form.values, path.slice('values.'.length)) : Object.hasOwn(form, path)
