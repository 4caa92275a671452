import { useWatch } from 'react-hook-form'
import { estimate, priceSentence } from '@/lib/provider/price'
import type { RunForm } from '@/lib/run/form-defaults'
import { readSettings } from '@/lib/run/form-settings'
import type { TemplateContent } from '@/lib/template/schema'
import type { EditorForm } from './editor-form'
import { previewOf } from './preview'

type Priced = { template: Pick<TemplateContent, 'fields' | 'body'>; isSample: boolean }

/** What a press would cost. Announced when the sentence changes, which is rarer than typing. */
export function PriceLine({ form, ...priced }: Pick<EditorForm, 'form'> & Priced) {
  const sentence = useWatch({ control: form.control, compute: (typed: RunForm) => priceOf(typed, priced) })
  return (
    <p aria-live="polite" className="w-42 min-w-0 shrink font-mono text-small leading-snug text-soft">
      {sentence}
    </p>
  )
}

function priceOf(typed: RunForm, { template, isSample }: Priced): string {
  const reading = readSettings(typed)
  if (!reading.ok) return 'No price yet'
  const { length } = previewOf(template, typed.values)
  return priceSentence(estimate(reading.settings, length), reading.settings.n, isSample)
}
