import Link from 'next/link'
import { useWatch } from 'react-hook-form'
import { type OptionalField, sentSettings } from '@/lib/provider/body'
import { estimate } from '@/lib/provider/price'
import type { PriceTable } from '@/lib/provider/price-table'
import { priceSentence } from '@/lib/provider/price-words'
import type { RunForm } from '@/lib/run/form-defaults'
import { readSettings } from '@/lib/run/form-settings'
import type { EditorForm } from './editor-form'
import { type PreviewTemplate, previewOf } from './preview'

/** `refusedFields`: what the provider refuses and so decides itself; a press is priced as it will be sent. */
type Priced = {
  template: PreviewTemplate
  isSample: boolean
  prices: PriceTable
  refusedFields: readonly OptionalField[]
}

/** What a press would cost. Announced when the sentence changes, which is rarer than typing. */
export function PriceLine({ form, ...priced }: Pick<EditorForm, 'form'> & Priced) {
  const sentence = useWatch({ control: form.control, compute: (typed: RunForm) => priceOf(typed, priced) })
  return (
    <p aria-live="polite" className="w-42 min-w-0 shrink font-mono text-small leading-snug text-soft">
      {sentence ?? (
        <>
          No price for this model.{' '}
          <Link href="/settings#prices" prefetch={false} className="underline underline-offset-4 hover:text-ink">
            Set its price
          </Link>
        </>
      )}
    </p>
  )
}

/** Null where the price table has none for the model. */
function priceOf(typed: RunForm, { template, isSample, prices, refusedFields }: Priced): string | null {
  const reading = readSettings(typed)
  if (!reading.ok) return 'No price yet'
  const { length } = previewOf(template, typed.values)
  const price = estimate(sentSettings(reading.settings, refusedFields), length, prices)
  return priceSentence(price, reading.settings.n, isSample)
}
