import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Base, wordsOfForm } from './base'
import { browserShelf, forgetTemplateDraft, keepTemplateDraft, keptTemplateDraft } from './template-draft'
import type { TemplateFormHandle } from './template-form-handle'

/** Often enough that a crash loses a few letters, seldom enough that nobody feels it. */
const restMs = 400

/**
 * Keeps what is typed in this browser until it is saved or given up, and brings it back.
 * @param onRestored tells which version the kept text was begun from
 * @returns `since` when what is there was typed before this visit, ms since the epoch; `isKept` false when the browser
 *   keeps nothing, so that leaving the page would lose it; `keepOver` keeps what is typed over another beginning
 */
export function useTemplateDraft({
  form,
  draftKey,
  base,
  onRestored,
}: TemplateFormHandle & { draftKey: string; base: Base; onRestored: (baseVersionId: string | null) => void }) {
  const [since, setSince] = useState<number | null>(null)
  const [isKept, setIsKept] = useState(true)
  const { reset, subscribe, getValues } = form
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const keep = (over: Base) => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    const typed = getValues()
    // The note alone is nothing that anybody would miss.
    if (wordsOfForm(typed) === over.words) return forgetTemplateDraft(browserShelf(), draftKey)
    const draft = { baseVersionId: over.versionId, at: Date.now(), form: typed }
    setIsKept(keepTemplateDraft(browserShelf(), draftKey, draft))
  }
  const restore = useEffectEvent(() => {
    const draft = keptTemplateDraft(browserShelf(), draftKey)
    if (!draft || wordsOfForm(draft.form) === base.words) return
    reset(draft.form, { keepDefaultValues: true })
    setSince(draft.at)
    onRestored(draft.baseVersionId)
  })
  const keepNow = useEffectEvent(() => keep(base))

  // The browser's storage does not exist on the server, so the first render cannot show the draft.
  useEffect(() => {
    restore()
    const keepSoon = () => {
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = setTimeout(keepNow, restMs)
    }
    const keepBeforeLeaving = () => {
      if (timer.current !== null) keepNow()
    }
    const stop = subscribe({ formState: { values: true }, callback: keepSoon })
    window.addEventListener('pagehide', keepBeforeLeaving)
    document.addEventListener('visibilitychange', keepBeforeLeaving)
    return () => {
      stop()
      keepBeforeLeaving()
      window.removeEventListener('pagehide', keepBeforeLeaving)
      document.removeEventListener('visibilitychange', keepBeforeLeaving)
    }
  }, [subscribe])

  const keepOver = (over: Base) => {
    setSince(null)
    keep(over)
  }
  return { since, isKept, keepOver }
}
