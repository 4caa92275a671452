import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { RunForm } from '@/lib/run/form-defaults'
import type { Field, SettingName } from '@/lib/template/schema'
import { hasSuggestions, isStyle } from './style-field'

/** The usual ways to vary an image, as moves within the form. A template without such a field has null for it. */
export function useVarying(form: UseFormReturn<RunForm>, fields: readonly Field[], locks: readonly SettingName[]) {
  const suggestionsRef = useRef<HTMLDetailsElement>(null)
  const style = fields.find(field => isStyle(field) && hasSuggestions(field))
  const subject = fields.find(field => field.name === 'subject') ?? fields.find(field => !isStyle(field))

  const openSuggestions = () => {
    const details = suggestionsRef.current
    if (!details) return
    details.open = true
    details.querySelector('button')?.focus()
  }
  return {
    suggestionsRef,
    styleName: style?.name ?? null,
    onStyles: style ? openSuggestions : null,
    onSubject: subject ? () => form.setFocus(`values.${subject.name}`, { shouldSelect: true }) : null,
    onSize: locks.includes('size') ? null : () => form.setFocus('size'),
  }
}
