import { type FormEvent, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ShareSubject } from '@/components/share/share-subject'
import { LazySweepGoBar, LazySweepPanel } from '@/components/sweep/lazy-sweep'
import { SweepSwitch } from '@/components/sweep/sweep-switch'
import { usePressSweep } from '@/components/sweep/use-press-sweep'
import { firstValues, isTried, triedSettings, useSweep } from '@/components/sweep/use-sweep'
import { WhenAlive } from '@/components/sweep/when-alive'
import type { OptionalField } from '@/lib/provider/body'
import type { PriceTable } from '@/lib/provider/price-table'
import type { FieldProblem } from '@/lib/run/field-problem'
import type { RunForm } from '@/lib/run/form-defaults'
import { lockedSettings } from '@/lib/run/locks'
import type { OpenedTemplate, Variation } from '@/lib/run/schema'
import type { SweepStart } from '@/lib/sweep/view'
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
import { ValueSets } from './value-sets'
import { VariationHeader } from './variation-header'

export type EditorProps = {
  template: OpenedTemplate
  /** What the form holds before anyone types: the template's defaults, or what the address or a varied run says. */
  start: RunForm
  /** Where this tab keeps what was typed. */
  draftKey: string
  variation: Variation | null
  /** What the provider refused of the run that fills the form. */
  problem: FieldProblem | null
  /** What *Try several values* opens with; null: off. */
  sweepStart: SweepStart | null
  /** Images of one sweep. */
  mostImages: number
  /** The version that a link to this form must name; null where it opens without. */
  linkVersionId: string | null
  isSample: boolean
  prices: PriceTable
  /** What the provider refuses of the settings. */
  refusedFields: readonly OptionalField[]
  /** What is left of the person's own budget, once it is little. */
  budgetNote: string | null
}

/** @param props.base the form that a link leaves out; `beginning` the link to `start` */
export function EditorSheet({
  template,
  start,
  draftKey,
  variation,
  problem,
  sweepStart,
  mostImages,
  linkVersionId,
  isSample,
  prices,
  refusedFields,
  budgetNote,
  base,
  beginning,
  onShare,
}: EditorProps & { base: RunForm; beginning: string; onShare: (subject: ShareSubject) => void }) {
  const [errors] = useState(() => formErrors(start, problem))
  const form = useForm<RunForm>({ defaultValues: start, errors, resolver: lazyResolver(template) })
  useProblem(form, start, problem)
  // A copied link puts the form of that moment into the address: from then on a reload begins there.
  const [draftStart, setDraftStart] = useState(beginning)
  useDraft(form, draftKey, draftStart, template)
  const from = { templateVersionId: template.versionId, parentImageId: variation?.imageId ?? null }
  const sweep = useSweep(sweepStart, draftKey)
  const { reply, complain, startRun, startSweep, confirm, dismiss } = useStartRun(form, from, sweep.complain)
  const pressSweep = usePressSweep(form, sweep, { template, mostImages }, { problems: complain, start: startSweep })
  const pricedModels = Object.keys(prices.models)
  const notice = reply ? (
    <ReplyNotice reply={reply} onConfirm={confirm} onDismiss={dismiss} />
  ) : (
    budgetNote && <p className="text-small text-soft">{budgetNote}</p>
  )
  const locks = lockedSettings(template)
  const { suggestionsRef, styleName, ...ways } = useVarying(form, template.fields, locks)

  return (
    <form
      noValidate
      aria-label="Prompt and settings"
      onSubmit={event => (sweep.isOn ? pressInstead(event, pressSweep) : form.handleSubmit(startRun)(event))}
      onKeyDown={submitOnShortcut}
      onFocus={preloadResolver}
      className="grid min-w-0 content-start gap-5 px-4 pt-5 wide:sticky wide:top-0 wide:max-h-[calc(100dvh-3.5rem)] wide:self-start wide:overflow-y-auto wide:px-6 wide:py-7"
    >
      {variation && <VariationHeader variation={variation} templateSlug={template.slug} {...ways} />}
      <TemplateHeading template={template} isPublished={linkVersionId === null} isArrival={variation === null} />
      <ValueSets form={form} template={template} />
      {template.fields
        .filter(field => !isTried(sweep, field.name))
        .map(field => (
          <TemplateField
            key={field.name}
            form={form}
            start={start}
            field={field}
            suggestionsRef={field.name === styleName ? suggestionsRef : undefined}
          />
        ))}
      <SettingsFields
        form={form}
        start={start}
        pricedModels={pricedModels}
        locks={locks}
        tried={triedSettings(sweep)}
      />
      <SweepSwitch isOn={sweep.isOn} onTurn={sweep.turn} />
      {sweep.isOn && (
        <WhenAlive>
          <LazySweepPanel sweep={sweep} form={form} template={template} pricedModels={pricedModels} />
        </WhenAlive>
      )}
      <PromptPreview form={form} template={template} over={firstValues(sweep)} />
      {sweep.isOn ? (
        <WhenAlive fallback={<GoBar notice={notice} />}>
          <LazySweepGoBar
            sweep={sweep}
            form={form}
            notice={notice}
            template={template}
            pricing={{ prices, refusedFields }}
            isSample={isSample}
            mostImages={mostImages}
          />
        </WhenAlive>
      ) : (
        <GoBar notice={notice}>
          <PriceLine
            form={form}
            template={template}
            isSample={isSample}
            prices={prices}
            refusedFields={refusedFields}
          />
        </GoBar>
      )}
      <FormFooter
        form={form}
        template={template}
        link={{ versionId: linkVersionId, base }}
        over={variation ? start : { ...base, model: start.model }}
        onCopied={setDraftStart}
        onShare={onShare}
      />
    </form>
  )
}

/** The browser itself would submit the form, to nowhere. */
function pressInstead(event: FormEvent, press: () => Promise<void>): Promise<void> {
  event.preventDefault()
  return press()
}
