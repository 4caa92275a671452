import { useState, useTransition } from 'react'
import { answerOf } from '@/components/run/answer-of'
import type { Failure } from '@/lib/result'
import type { Values } from '@/lib/template/schema'
import { saveValueSet } from '@/lib/value-set/actions'
import type { ValueSet } from '@/lib/value-set/schema'

/**
 * Keeps values under a name.
 * @returns `question` when there is a set with that name: `save(true)` replaces it
 */
export function useSaveValueSet(
  content: { templateId: string; name: string; values: () => Values },
  onSaved: (set: ValueSet) => void,
) {
  const [isSaving, startTransition] = useTransition()
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = (isConfirmed: boolean) => {
    if (isSaving) return
    startTransition(async () => {
      setFailure(null)
      const { templateId, name, values } = content
      const { result } = await answerOf(saveValueSet({ templateId, name, values: values(), isConfirmed }))
      if (result.ok) onSaved(result.value.set)
      else setFailure(result.error)
    })
  }
  const isQuestion = failure?.kind === 'ask-first'
  return {
    save,
    isSaving,
    question: isQuestion ? failure.message : null,
    refusal: isQuestion ? null : failure,
    dismiss: () => setFailure(null),
  }
}
