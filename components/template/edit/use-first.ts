import { useState } from 'react'
import type { TemplateFormHandle, TemplatePath } from './template-form-handle'

/** What an input shows with the page, before the form library fills it in. */
export function useFirst({ form }: TemplateFormHandle, path: TemplatePath): { text: string; isOn: boolean } {
  const [first] = useState<unknown>(() => form.getValues(path))
  return { text: typeof first === 'string' ? first : '', isOn: first === true }
}
