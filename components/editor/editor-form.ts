import type { UseFormReturn } from 'react-hook-form'
import type { RunForm } from '@/lib/run/form-defaults'
import type { Field } from '@/lib/template/schema'

/** What every part of the editor gets: the form, and what it held when the page came. */
export type EditorForm = { form: UseFormReturn<RunForm>; start: RunForm }

/** What the inputs of one field get. `sentence`: what is wrong with its value. */
export type ValueProps = EditorForm & { field: Field; sentence: string | null }
