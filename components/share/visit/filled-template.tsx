import { type ReactNode, useId } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { EditorForm } from '@/components/editor/editor-form'
import { previewOf } from '@/components/editor/preview'
import { TemplateField } from '@/components/editor/template-field'
import { settingsSentence } from '@/components/template/edit/settings-sentence'
import { Button } from '@/components/ui/button'
import { PromptText } from '@/components/ui/prompt-text'
import { useHydrated } from '@/components/ui/use-hydrated'
import { formOf, type RunForm } from '@/lib/run/form-defaults'
import type { SharedForm } from '@/lib/share/schema'
import type { Values } from '@/lib/template/schema'
import { CopyPrompt } from './copy-prompt'

/** What a visitor fills in: a template with its body read, and the values that came with it. */
export type VisitorTemplate = SharedForm & { name: string; description: string; tags: string[]; values: Values }

/**
 * The form of a template for whoever has the link. What is typed stays in the page: nothing of it is sent anywhere
 * before the template is used.
 * @param props.onUse takes the template along as it is filled in
 * @param props.children what the press led to
 */
export function FilledTemplate({
  template,
  onUse,
  isUsing,
  children,
}: {
  template: VisitorTemplate
  onUse: (form: RunForm) => void
  isUsing: boolean
  children?: ReactNode
}) {
  const start = formOf(template, {}, template.values)
  const form = useForm<RunForm>({ defaultValues: start })
  // Until the script is alive the browser itself would submit the form, to nowhere.
  const isAlive = useHydrated()
  const headingId = useId()
  return (
    <form
      noValidate
      aria-labelledby={headingId}
      onSubmit={form.handleSubmit(onUse)}
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-5 py-0.5"
    >
      <h2 id={headingId} className="sr-only">
        Fill it in
      </h2>
      {template.fields.map(field => (
        <TemplateField key={field.name} form={form} start={start} field={field} />
      ))}
      <LivePrompt form={form} template={template} />
      <Button
        type="submit"
        variant="primary"
        disabled={!isAlive}
        aria-disabled={isUsing}
        className="disabled:opacity-100!"
      >
        Use this template
      </Button>
      {children}
    </form>
  )
}

function LivePrompt({ form, template }: Pick<EditorForm, 'form'> & { template: VisitorTemplate }) {
  const values = useWatch({ control: form.control, name: 'values' })
  const { segments } = previewOf(template, values)
  return (
    <section aria-label="Prompt" className="grid gap-2.5 rounded-control border border-line bg-sheet px-4 py-3.5">
      <h3 className="text-edge font-bold tracking-[.08em] text-soft uppercase">Prompt</h3>
      <PromptText segments={segments} className="max-h-80 overflow-y-auto" />
      <p className="text-small text-soft">{settingsSentence(template)}</p>
      <CopyPrompt segments={segments} settings={template.settings} />
    </section>
  )
}
