import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { ModelRow } from '@/lib/settings/price-form'
import { exampleWords } from '@/lib/settings/price-words'
import { type ModelPlace, ModelPriceFields } from './model-price-fields'

/** One model: what a picture costs with the figures as typed, and behind it the figures. A new one stands open. */
export function ModelPrice({ form, place, onRemove }: ModelPlace & { onRemove: () => void }) {
  const row = useWatch({ control: form.control, name: `models.${place}` })
  const [isNew] = useState(row.model === '')
  return (
    <li className="border-line not-first:border-t">
      <details open={isNew} className="group">
        <Summary row={row} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-1 pb-6 wide:pl-5.5">
          <ModelPriceFields form={form} place={place} onRemove={onRemove} />
        </div>
      </details>
    </li>
  )
}

function Summary({ row }: { row: ModelRow }) {
  return (
    <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-2 rounded-frame py-2 [&::-webkit-details-marker]:hidden">
      <ChevronRight aria-hidden size={14} className="shrink-0 text-soft transition-transform group-open:rotate-90" />
      <span className="mr-auto wrap-anywhere">{row.model.trim() || 'New model'}</span>
      <span className="w-full pl-5.5 text-small text-soft wide:w-auto wide:pl-0">{exampleWords(row)}</span>
    </summary>
  )
}
