import { useFormState } from 'react-hook-form'
import type { TemplateFormHandle, TemplatePath } from './template-form-handle'

/** The sentence that is shown at a place of the form; null when nothing is wrong with it. */
export function useTemplateSentence({ form }: TemplateFormHandle, path: TemplatePath): string | null {
  const state = useFormState({ control: form.control, name: path })
  const message = form.getFieldState(path, state).error?.message
  return typeof message === 'string' ? message : null
}
