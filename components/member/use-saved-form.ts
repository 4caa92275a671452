import { useActionState } from 'react'
import { answerOf } from '@/components/run/answer-of'
import type { Failure, Result } from '@/lib/result'

type Reply<T> = { typed: Record<string, string>; error: Failure | null; value: T | null; count: number }

/**
 * A form that stays where it is.
 * @returns `typed` is what stood in it when it was refused, `value` what it was answered; `count` grows with each answer
 */
export function useSavedForm<T>(send: (input: unknown, form: FormData) => Promise<Result<T>>) {
  const [reply, save, isSaving] = useActionState<Reply<T> | null, FormData>(async (before, form) => {
    const { result } = await answerOf(send(null, form))
    return {
      typed: Object.fromEntries(Array.from(form, ([name, value]) => [name, String(value)])),
      error: result.ok ? null : result.error,
      value: result.ok ? result.value : null,
      count: (before?.count ?? 0) + 1,
    }
  }, null)
  const error = reply?.error ?? null
  return {
    save,
    isSaving,
    error,
    fields: error?.fields ?? {},
    typed: error ? (reply?.typed ?? {}) : {},
    value: reply?.value ?? null,
    isSaved: reply !== null && !error,
    count: reply?.count ?? 0,
  }
}
