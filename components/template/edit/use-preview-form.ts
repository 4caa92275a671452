import { useEffect, useMemo, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { formOf, type RunForm } from '@/lib/run/form-defaults'
import type { TemplateContent } from '@/lib/template/schema'

/** The playground's form of a template that is still being written. What was tried in it outlives every change. */
export function usePreviewForm({ fields, settings }: Pick<TemplateContent, 'fields' | 'settings'>) {
  const start = useMemo(() => formOf({ fields, settings }), [fields, settings])
  const form = useForm<RunForm>({ defaultValues: start })
  const shown = useRef(start)
  const { getValues, setValue } = form
  // The form library keeps its values outside React. An input that nobody touched follows its default.
  useEffect(() => {
    const typed = getValues('values')
    for (const [name, value] of Object.entries(start.values)) {
      if (typed[name] === undefined || typed[name] === shown.current.values[name]) setValue(`values.${name}`, value)
    }
    shown.current = start
  }, [start, getValues, setValue])
  return { form, start }
}
