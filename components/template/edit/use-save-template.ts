import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { answerOf, isOutdatedPage } from '@/components/run/answer-of'
import { templatePage } from '@/components/template/addresses'
import type { Failure } from '@/lib/result'
import { saveTemplate } from '@/lib/template/actions'
import type { OpenedTemplate } from '@/lib/template/opened-template'
import { settle } from '@/lib/template/settle'
import { readTemplateForm } from '@/lib/template/template-form'
import { comeFromSaving } from './arrival'
import { type Base, wordsOf, wordsOfForm } from './base'
import { checkForm } from './check-form'
import { showTemplateProblems } from './show-template-problems'
import type { TemplateFormHandle } from './template-form-handle'

/** What a press of Save led to, where nothing else on the page says so. */
export type SaveReply = { kind: 'refused'; failure: Failure } | { kind: 'unchanged' } | { kind: 'same-version' }

/** The same text saved twice is one version, but a new template saved twice is two templates. */
const perhapsSaved: Failure = {
  kind: 'unavailable',
  message: 'The server did not answer. Look among the templates before you save again: this one may be there.',
}

/**
 * Saves what is typed. It stays whatever the answer, and every sentence stands at its field.
 * @param onSaved gets the new beginning, and whether the form still says just what was saved
 */
export function useSaveTemplate({
  form,
  opened,
  base,
  onSaved,
}: TemplateFormHandle & {
  opened: OpenedTemplate | null
  base: Base
  onSaved: (base: Base, isStill: boolean) => void
}) {
  const router = useRouter()
  const [reply, setReply] = useState<SaveReply | null>(null)
  const [isSaving, startTransition] = useTransition()

  // What was said of one text is not true of the next; what is typed lives in react-hook-form, outside React.
  const { subscribe } = form
  useEffect(() => subscribe({ formState: { values: true }, callback: () => setReply(null) }), [subscribe])

  const refuse = (failure: Failure) => {
    const homeless = showTemplateProblems({ form }, failure.fields ?? {})
    const [message] = homeless
    if (message) setReply({ kind: 'refused', failure: { ...failure, message } })
    else if (!failure.fields) setReply({ kind: 'refused', failure })
    // Who saved meanwhile, and when, comes with the page.
    if (failure.kind === 'conflict') router.refresh()
  }

  const send = async (isConfirmed: boolean) => {
    const typed = structuredClone(form.getValues())
    const problems = await checkForm(typed)
    const [problem] = Object.values(problems)
    if (problem) return refuse({ kind: 'invalid', message: problem, fields: problems })

    const { about, content, problems: unread } = readTemplateForm(typed)
    const settled = settle(content)
    const words = wordsOf({ about, content, problems: unread }, settled)
    if (words === base.words) return setReply({ kind: 'unchanged' })
    const from = { templateId: opened?.id ?? null, baseVersionId: base.versionId }
    const request = { ...from, about, content: settled, note: typed.note, isConfirmed }
    const { result, isAnswered } = await answerOf(saveTemplate(request))
    if (!result.ok) return refuse(opened || isAnswered || isOutdatedPage(result.error) ? result.error : perhapsSaved)

    const { versionId, number, isNewVersion, slug } = result.value
    onSaved({ versionId, number, words }, wordsOfForm(form.getValues()) === words)
    if (!isNewVersion) setReply({ kind: 'same-version' })
    if (!opened) {
      comeFromSaving()
      router.replace(templatePage(slug))
    }
  }
  const save = (isConfirmed = false) => {
    if (isSaving) return
    setReply(null)
    form.clearErrors()
    startTransition(() => send(isConfirmed))
  }
  return { reply, isSaving, save, dismiss: () => setReply(null) }
}
