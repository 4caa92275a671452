import { type UseFormReturn, useWatch } from 'react-hook-form'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import type { Failure } from '@/lib/result'
import type { PriceForm } from '@/lib/settings/price-form'

/** @param props.saved the form as it was last saved */
export function SaveBar({
  form,
  onReset,
  saved,
  refusal,
  isSaving,
}: {
  form: UseFormReturn<PriceForm>
  onReset: () => void
  saved: PriceForm
  refusal: Failure | null
  isSaving: boolean
}) {
  const typed = useWatch({ control: form.control, compute: (values: PriceForm) => JSON.stringify(values) })
  const isChanged = typed !== JSON.stringify(saved)
  return (
    <div className="grid justify-items-start gap-2">
      {refusal && <RefusalLine failure={refusal} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" aria-disabled={isSaving}>
          Save prices
        </Button>
        <Button onClick={onReset}>Reset to the defaults</Button>
        <p aria-live="polite" className="text-small text-soft">
          {isChanged ? 'Not saved yet.' : ''}
        </p>
      </div>
    </div>
  )
}
