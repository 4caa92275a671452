import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { answerOf } from '@/components/run/answer-of'
import { type Failure, type Result, refused } from '@/lib/result'
import { importSettings, previewSettings } from '@/lib/settings/actions'
import type { Change } from '@/lib/settings/changes'
import { fileTooLarge, mostFileBytes } from '@/lib/settings/limits'
import type { PriceForm } from '@/lib/settings/price-form'

/** How far an import has come. */
export type ImportStage =
  | { kind: 'waiting' }
  | { kind: 'problem'; error: Failure }
  | { kind: 'read'; text: string; changes: Change[] }
  | { kind: 'imported'; before: string }
  | { kind: 'undone' }

/** Reads a settings file, then imports it, then perhaps undoes that. */
export function useImport(onImported: (prices: PriceForm) => void) {
  const router = useRouter()
  const [stage, setStage] = useState<ImportStage>({ kind: 'waiting' })
  const [isBusy, startTransition] = useTransition()

  const step = <T>(ask: () => Promise<Result<T>>, next: (value: T) => ImportStage) =>
    startTransition(async () => {
      const { result } = await answerOf(ask())
      setStage(result.ok ? next(result.value) : { kind: 'problem', error: result.error })
    })
  const put = (text: string, next: (before: string) => ImportStage) =>
    step(
      () => importSettings({ text }),
      ({ prices, before }) => {
        onImported(prices)
        router.refresh()
        return next(before)
      },
    )
  return {
    stage,
    isBusy,
    read: (text: string) =>
      step(
        () => preview(text),
        ({ changes }) => ({ kind: 'read', text, changes }),
      ),
    importIt: (text: string) => put(text, before => ({ kind: 'imported', before })),
    undo: (before: string) => put(before, () => ({ kind: 'undone' })),
    leave: () => setStage({ kind: 'waiting' }),
  }
}

/** A file that is far too large is not sent to be told so. */
const preview = async (text: string) =>
  text.length > mostFileBytes ? refused('invalid', fileTooLarge) : previewSettings({ text })
