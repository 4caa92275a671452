import { useState } from 'react'
import { useFieldArray, useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'
import { defaultPrices } from '@/lib/provider/price-table'
import { emptyRow, type PriceForm as Prices, priceFormOf } from '@/lib/settings/price-form'
import { ModelPrice } from './model-price'
import { SaveBar } from './save-bar'
import { UndoLine } from './undo-line'
import { useSavePrices } from './use-save-prices'

/** What was just done to the whole table, and how it is undone. */
type Undo = { sentence: string; bringBack: () => void }

/** The price table: one line for each model, which opens to be edited. Nothing holds before it is saved. */
export function PriceForm({ prices, mayChange }: { prices: Prices; mayChange: boolean }) {
  const form = useForm<Prices>({ defaultValues: prices })
  const models = useFieldArray({ control: form.control, name: 'models' })
  const [undo, setUndo] = useState<Undo | null>(null)
  const { save, ...saving } = useSavePrices(form, prices)
  // What is typed before the script is alive would be lost.
  const isOpen = useHydrated() && mayChange

  const remove = (place: number) => {
    const row = form.getValues(`models.${place}`)
    models.remove(place)
    setUndo({ sentence: `${row.model || 'The model'} was removed.`, bringBack: () => models.insert(place, row) })
  }
  const reset = () => {
    const rows = structuredClone(form.getValues('models'))
    models.replace(priceFormOf(defaultPrices).models)
    setUndo({ sentence: 'These are the defaults.', bringBack: () => models.replace(rows) })
  }
  const takeBack = ({ bringBack }: Undo) => {
    bringBack()
    setUndo(null)
  }
  const add = () => models.append(emptyRow(), { focusName: `models.${models.fields.length}.model` })

  return (
    <form noValidate aria-label="Prices" onSubmit={form.handleSubmit(save)}>
      <fieldset disabled={!isOpen} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
        <ul className="-mt-2.5 border-b border-line">
          {models.fields.map(({ id }, place) => (
            <ModelPrice key={id} form={form} place={place} onRemove={() => remove(place)} />
          ))}
        </ul>
        {undo && <UndoLine key={undo.sentence} sentence={undo.sentence} onUndo={() => takeBack(undo)} />}
        <Button className="justify-self-start" onClick={add}>
          Add a model
        </Button>
        <SaveBar form={form} onReset={reset} {...saving} />
      </fieldset>
    </form>
  )
}
