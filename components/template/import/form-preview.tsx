import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { PromptPreview } from '@/components/editor/prompt-preview'
import { TemplateField } from '@/components/editor/template-field'
import { formOf, type RunForm } from '@/lib/run/form-defaults'
import { parse } from '@/lib/template/parse'
import type { TemplateContent } from '@/lib/template/schema'
import { settingsWords } from './settings-words'

/** A template as its users will see it: to be tried, not to be saved. Another content is another preview. */
export function FormPreview({ content }: { content: TemplateContent }) {
  const start = formOf(content)
  const form = useForm<RunForm>({ defaultValues: start })
  const nodes = useMemo(() => parse(content.body.trim()).nodes, [content.body])
  const settings = settingsWords(content)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {content.fields.length === 0 && (
        <p className="text-small text-soft">There is nothing to fill in: the prompt is always the same.</p>
      )}
      {content.fields.map(field => (
        <TemplateField key={field.name} form={form} start={start} field={field} />
      ))}
      <PromptPreview form={form} template={{ fields: content.fields, nodes }} over={null} />
      {settings && <p className="text-small text-soft">{settings}</p>}
    </div>
  )
}
