import { useEffect, useEffectEvent } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { tabShelf } from '@/components/run/shelf'
import type { RunForm } from '@/lib/run/form-defaults'
import { type Locked, withLocks } from '@/lib/run/locks'
import { keepDraft, keptDraft } from './draft'

/** Brings back what was typed before a reload, and keeps what is typed from now on. */
export function useDraft(form: UseFormReturn<RunForm>, key: string, start: string, template: Locked): void {
  const { getValues, reset, subscribe } = form
  const locked = useEffectEvent((draft: RunForm) => withLocks(template, draft))
  useEffect(() => {
    // The tab's storage does not exist on the server, so the first render cannot show the draft.
    const draft = keptDraft(tabShelf(), key, start, getValues())
    // What the provider refused is still wrong where the draft did not change it.
    if (draft) reset(locked(draft), { keepDefaultValues: true, keepErrors: true })
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => keepDraft(tabShelf(), key, start, values),
    })
  }, [key, start, getValues, reset, subscribe])
}
