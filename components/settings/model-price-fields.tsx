import type { UseFormReturn } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { qualities } from '@/lib/provider/choices'
import { choiceWords } from '@/lib/run/choice-words'
import type { PriceForm } from '@/lib/settings/price-form'
import { PriceInput } from './price-input'

/** A model in the form. */
export type ModelPlace = { form: UseFormReturn<PriceForm>; place: number }

export function ModelPriceFields({ form, place, onRemove }: ModelPlace & { onRemove: () => void }) {
  const model = `models.${place}` as const
  return (
    <>
      <div className="grid grid-cols-2 gap-3.5 wide:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <PriceInput form={form} path={`${model}.model`} label="Model id" className="max-wide:col-span-2" />
        <PriceInput form={form} path={`${model}.textIn`} label="Text, $ a million tokens" isNumber />
        <PriceInput form={form} path={`${model}.imageOut`} label="Images, $ a million tokens" isNumber />
      </div>
      <fieldset className="min-w-0">
        <legend className="mb-1.5 text-small text-soft">
          The provider’s grid: cells along the longer edge, by quality. Leave empty what the model does not have.
        </legend>
        <div className="grid grid-cols-3 gap-3.5 wide:grid-cols-5">
          {qualities.map(quality => (
            <PriceInput
              key={quality}
              form={form}
              path={`${model}.grid.${quality}`}
              label={choiceWords(quality)}
              isNumber
            />
          ))}
        </div>
        <label className="mt-3 flex items-start gap-2.5 text-small">
          <input
            type="checkbox"
            className="mt-0.5 size-4.5 accent-ink"
            {...form.register(`${model}.isGridPublished`)}
          />
          The provider publishes these cells. Otherwise the price of the dearest quality is held back.
        </label>
      </fieldset>
      <PriceInput
        form={form}
        path={`${model}.maxPerImage`}
        label="Most one image can cost, $"
        help="Only without cells: then it is the price."
        className="max-w-80"
        isNumber
      />
      <Button variant="plain" className="-ml-1 justify-self-start text-small" onClick={onRemove}>
        Remove this model
      </Button>
    </>
  )
}
