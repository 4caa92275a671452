import 'server-only'
import { z } from 'zod'
import { imageType } from '@/lib/image/schema'
import { charge } from '@/lib/provider/schema'
import { isUnderWay, type RunView, runStates } from '@/lib/run/schema'
import { imageAddresses, imageAddressShapes } from './image-addresses'
import { moment, momentOf, momentOrNull } from './moment'
import { apiPrice, priceShape } from './price-shape'
import { settingsShape } from './settings-shape'

/** A picture of a run. */
const runImage = z.object({
  id: z.string(),
  position: z.int().describe('Its place within the run, from 0.'),
  width: z.int(),
  height: z.int(),
  type: imageType,
  bytes: z.int(),
  revisedPrompt: z.string().nullable().describe('What the provider made of the prompt, where it says so.'),
  ...imageAddressShapes,
})

/** A run as programs see it. */
export const runShape = z
  .object({
    id: z.string(),
    number: z.int().describe('Counts the runs of the workspace.'),
    state: z.enum(runStates),
    isFinal: z.boolean().describe('Whether it will not change any more by itself.'),
    isSample: z.boolean().describe('Made without the API, and free.'),
    template: z.object({ slug: z.string(), name: z.string(), version: z.int() }).nullable(),
    prompt: z.string(),
    settings: settingsShape,
    createdAt: moment,
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
    estimate: priceShape.nullable(),
    cost: z
      .object({ micros: z.int(), isEstimated: z.boolean() })
      .nullable()
      .describe('Millionths of a US dollar; null while it is not known.'),
    charge: charge.nullable().describe('Whether the provider charged for it; null while it is under way.'),
    reservedMicros: z.int().describe('Held back of the budgets.'),
    waitsUntil: moment.nullable().describe('Not sent before; null when it only waits for its turn.'),
    images: z.array(runImage),
    failure: z
      .object({ title: z.string(), advice: z.string(), field: z.string().nullable(), detail: z.string() })
      .nullable()
      .describe('What happened and what to do, of every run that ended otherwise than asked.'),
  })
  .meta({ id: 'Run', description: 'One prompt with settings, and the pictures that were made of it.' })

export const apiRun = (run: RunView): z.infer<typeof runShape> => ({
  id: run.id,
  number: run.number,
  state: run.state,
  isFinal: !isUnderWay(run.state),
  isSample: run.isSample,
  template: run.template && { slug: run.template.slug, name: run.template.name, version: run.template.version },
  prompt: run.prompt,
  settings: run.settings,
  createdAt: momentOf(run.createdAt),
  startedAt: momentOrNull(run.startedAt),
  endedAt: momentOrNull(run.endedAt),
  estimate: run.estimate && apiPrice(run.estimate),
  cost: run.actual,
  charge: run.charge,
  reservedMicros: run.reserved,
  waitsUntil: momentOrNull(run.notBefore),
  images: run.images.map(({ id, position, width, height, type, bytes, revisedPrompt }) => ({
    ...{ id, position, width, height, type, bytes, revisedPrompt },
    ...imageAddresses(id),
  })),
  failure: run.failure && {
    title: run.failure.title,
    advice: run.failure.advice,
    field: run.failure.field,
    detail: run.failure.detail,
  },
})
