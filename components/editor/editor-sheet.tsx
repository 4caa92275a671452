import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { OptionalField } from '@/lib/provider/body'
import type { PriceTable } from '@/lib/provider/price-table'
import type { FieldProblem } from '@/lib/run/field-problem'
import type { RunForm } from '@/lib/run/form-defaults'
import { lockedSettings } from '@/lib/run/locks'
import type { Variation } from '@/lib/run/schema'
import type { TemplateChoice, TemplateView } from '@/lib/template/schema'
import { formErrors } from './form-errors'
import { FormFooter } from './form-footer'
import { GoBar } from './go-bar'
import { lazyResolver, preloadResolver } from './lazy-resolver'
import { PriceLine } from './price-line'
import { PromptPreview } from './prompt-preview'
import { ReplyNotice } from './reply-notice'
import { SettingsFields } from './settings-fields'
import { submitOnShortcut } from './submit-on-shortcut'
import { TemplateField } from './template-field'
import { TemplateHeading } from './template-heading'
import { useDraft } from './use-draft'
import { useProblem } from './use-problem'
import { useStartRun } from './use-start-run'
import { useVarying } from './use-varying'
import { VariationHeader } from './variation-header'

export type EditorProps = {
  templates: readonly TemplateChoice[]
  template: TemplateView
  /** What the form holds before anyone types: the template's defaults, or what the address or a varied run says. */
  start: RunForm
  /** Where this tab keeps what was typed. */
  draftKey: string
  variation: Variation | null
  /** What the provider refused of the run that fills the form. */
  problem: FieldProblem | null
  /** The version that a link to this form must name; null where it opens without. */
  linkVersionId: string | null
  isSample: boolean
  prices: PriceTable
  /** What the provider refuses of the settings. */
  refusedFields: readonly OptionalField[]
}

/** @param props.base the form that a link leaves out; `beginning` the link to `start` */
export function EditorSheet({
  templates,
  template,
  start,
  draftKey,
  variation,
  problem,
  linkVersionId,
  isSample,
  prices,
  refusedFields,
  base,
  beginning,
}: EditorProps & { base: RunForm; beginning: string }) {
  const [errors] = useState(() => formErrors(start, problem))
  const form = useForm<RunForm>({ defaultValues: start, errors, resolver: lazyResolver(template) })
  useProblem(form, start, problem)
  // A copied link puts the form of that moment into the address: from then on a reload begins there.
  const [draftStart, setDraftStart] = useState(beginning)
  useDraft(form, draftKey, draftStart, template)
  const from = { templateVersionId: template.versionId, parentImageId: variation?.imageId ?? null }
  const { reply, startRun, confirm, dismiss } = useStartRun(form, from)
  const locks = lockedSettings(template)
  const { suggestionsRef, styleName, ...ways } = useVarying(form, template.fields, locks)

  return (
    <form
      noValidate
      aria-label="Prompt and settings"
      onSubmit={form.handleSubmit(startRun)}
      onKeyDown={submitOnShortcut}
      onFocus={preloadResolver}
      className="grid min-w-0 content-start gap-5 px-4 pt-5 wide:sticky wide:top-0 wide:max-h-[calc(100dvh-3.5rem)] wide:self-start wide:overflow-y-auto wide:px-6 wide:py-7"
    >
      {variation && <VariationHeader variation={variation} templateSlug={template.slug} {...ways} />}
      <TemplateHeading name={template.name} slug={template.slug} templates={templates} isArrival={variation === null} />
      {template.fields.map(field => (
        <TemplateField
          key={field.name}
          form={form}
          start={start}
          field={field}
          suggestionsRef={field.name === styleName ? suggestionsRef : undefined}
        />
      ))}
      <SettingsFields form={form} start={start} pricedModels={Object.keys(prices.models)} locks={locks} />
      <PromptPreview form={form} template={template} />
      <GoBar notice={reply && <ReplyNotice reply={reply} onConfirm={confirm} onDismiss={dismiss} />}>
        <PriceLine form={form} template={template} isSample={isSample} prices={prices} refusedFields={refusedFields} />
      </GoBar>
      <FormFooter
        form={form}
        link={{ slug: template.slug, versionId: linkVersionId, base }}
        over={variation ? start : { ...base, model: start.model }}
        onCopied={setDraftStart}
      />
    </form>
  )
}
