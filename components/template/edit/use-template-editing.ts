import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { OpenedTemplate } from '@/lib/template/opened-template'
import type { TemplateForm } from '@/lib/template/template-form'
import { type Base, baseOf, untouchedForm } from './base'
import { draftKey } from './template-draft'
import { useFieldList } from './use-field-list'
import { useSaveTemplate } from './use-save-template'
import { useTemplateDraft } from './use-template-draft'

/** What was given up, and what it was begun from. */
type Discarded = { form: TemplateForm; base: Base }

/** The form of a template with its draft, and where both stand beside the versions there are. */
export function useTemplateEditing(opened: OpenedTemplate | null) {
  const [start] = useState(() => untouchedForm(opened))
  const form = useForm<TemplateForm>({ defaultValues: start })
  const list = useFieldList({ form })
  const [base, setBase] = useState(() => baseOf(opened))
  const [discarded, setDiscarded] = useState<Discarded | null>(null)

  const draft = useTemplateDraft({
    form,
    draftKey: draftKey(opened?.id ?? null),
    base,
    onRestored: versionId => setBase(now => (versionId === now.versionId ? now : earlier(versionId, opened))),
  })
  const begin = (next: Base) => {
    setBase(next)
    setDiscarded(null)
    draft.keepOver(next)
  }
  const saving = useSaveTemplate({
    form,
    opened,
    base,
    onSaved: (next, isStill) => {
      form.setValue('note', '')
      if (isStill) list.adopt()
      begin(next)
    },
  })
  const show = (shown: TemplateForm, over: Base) => {
    form.reset(shown, { keepDefaultValues: true })
    saving.dismiss()
    begin(over)
  }
  const discard = () => {
    const typed = { form: structuredClone(form.getValues()), base }
    show(untouchedForm(opened), baseOf(opened))
    setDiscarded(typed)
  }
  return {
    form,
    list,
    base,
    draft,
    saving,
    discard,
    /** Null when there is nothing to bring back. */
    bringBack: discarded && (() => show(discarded.form, discarded.base)),
    newer: newerThan(base, opened),
  }
}

export type TemplateEditing = ReturnType<typeof useTemplateEditing>

/** A beginning of which only the version is known: whatever is typed differs from it. */
const earlier = (versionId: string | null, opened: OpenedTemplate | null): Base => ({
  versionId,
  number: versionId === null ? null : (opened?.numbers[versionId] ?? null),
  words: '',
})

/** The version that was saved since; null when what is typed begins at the newest. */
function newerThan(base: Base, opened: OpenedTemplate | null): OpenedTemplate['newest'] | null {
  if (!opened || opened.newest.id === base.versionId) return null
  return base.number !== null && base.number > opened.newest.number ? null : opened.newest
}
