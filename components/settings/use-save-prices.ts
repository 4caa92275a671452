import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { answerOf } from '@/components/run/answer-of'
import { useToast } from '@/components/ui/toaster'
import type { Failure } from '@/lib/result'
import { savePrices } from '@/lib/settings/actions'
import type { PriceForm } from '@/lib/settings/price-form'
import { showPriceProblems } from './show-price-problems'

/**
 * Saves the price table. What was typed stays whatever the answer, and every sentence stands at its field.
 * @returns `saved` the form as it was last saved; `refusal` what has no field to stand at
 */
export function useSavePrices(form: UseFormReturn<PriceForm>, start: PriceForm) {
  const router = useRouter()
  const toast = useToast()
  const [saved, setSaved] = useState(start)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [isSaving, startTransition] = useTransition()

  const save = (typed: PriceForm) => {
    const sent = structuredClone(typed)
    startTransition(async () => {
      setRefusal(null)
      const { result } = await answerOf(savePrices(sent))
      if (result.ok) {
        setSaved(sent)
        toast('Prices saved.')
        return router.refresh()
      }
      if (!showPriceProblems(form, result.error.fields ?? {})) setRefusal(result.error)
    })
  }
  return { save, saved, refusal, isSaving }
}
