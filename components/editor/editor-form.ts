import type { UseFormReturn } from 'react-hook-form'
import type { RunForm } from '@/lib/run/form-defaults'

/** What every part of the editor gets: the form, and what it held when the page came. */
export type EditorForm = { form: UseFormReturn<RunForm>; start: RunForm }
