import { z } from 'zod'
import type { PriceTable } from '@/lib/provider/price-table'
import { priceTable } from '@/lib/provider/price-table-schema'
import { type ModelRow, modelPriceOf, type PriceForm } from './price-form'
import { sentenceFor } from './problem-words'

/** Longer than any number and any id worth keeping. */
const typed = z.string().max(200, 'This is far too long.')

const row = z.object({
  model: typed.trim().min(1, 'A model needs its id, for example gpt-image-2.'),
  textIn: typed,
  imageOut: typed,
  grid: z.object({ low: typed, medium: typed, high: typed, xhigh: typed, max: typed }),
  isGridPublished: z.boolean(),
  maxPerImage: typed,
}) satisfies z.ZodType<ModelRow>

/** The price table as typed, read into the table it means; a sentence at the field of everything that cannot be. */
export const priceForm = z.object({ models: z.array(row) }).transform((form, context): PriceTable => {
  const complain = (path: PropertyKey[], message: string) =>
    context.addIssue({ code: 'custom', path, message, input: form })

  const ids = form.models.map(({ model }) => model)
  for (const [place, id] of ids.entries())
    if (ids.indexOf(id) < place) complain(['models', place, 'model'], 'This model is listed twice.')

  const read = priceTable.safeParse(tableOf(form), { error: sentenceFor })
  const lost = ids.findIndex(id => read.success && !Object.hasOwn(read.data.models, id))
  if (lost >= 0) complain(['models', lost, 'model'], 'This cannot be the id of a model.')
  for (const { path, message } of read.error?.issues ?? []) complain(pathIn(ids, path), message)
  return read.data ?? z.NEVER
})

const tableOf = ({ models }: PriceForm) => ({
  models: Object.fromEntries(models.map(row => [row.model, modelPriceOf(row)])),
})

/** The table names a model by its id, the form by its place. Of two with one id the table kept the last. */
function pathIn(ids: string[], [models = 'models', id, ...rest]: PropertyKey[]): PropertyKey[] {
  if (id === undefined) return [models]
  return [models, ids.lastIndexOf(String(id)), ...(rest.length > 0 ? rest : ['model'])]
}
