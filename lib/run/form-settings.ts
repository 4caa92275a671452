import { type ModelInfo, modelInfo, models } from '@/lib/provider/models'
import type { Settings } from '@/lib/provider/schema'
import { parseSize, sizeProblem, sizeText } from '@/lib/provider/sizes'
import { customSize, type RunForm, sizeOf } from './form-defaults'
import { fewestImages, mostImages } from './limits'

type SettingsForm = Omit<RunForm, 'values'>
export type SettingsProblems = Partial<Record<keyof SettingsForm, string>>
export type SettingsReading = { ok: true; settings: Settings } | { ok: false; problems: SettingsProblems }
type Choices = Pick<ModelInfo, 'label' | 'qualities' | 'backgrounds' | 'formats'>

/** What is offered for a model we do not know: whatever any model takes. Its provider decides. */
const everyChoice: Choices = {
  label: 'This model',
  qualities: [...new Set(models.flatMap(model => model.qualities))],
  backgrounds: [...new Set(models.flatMap(model => model.backgrounds))],
  formats: [...new Set(models.flatMap(model => model.formats))],
}

/** The options that a model takes. */
export const choicesOf = (model: string): Choices => modelInfo(model) ?? everyChoice

/** Only these two lose anything when compressed. */
export const isCompressible = (format: string): boolean => format === 'jpeg' || format === 'webp'

/** The settings a form asks for, or a sentence for each of its fields that asks for nothing possible. */
export function readSettings(form: SettingsForm): SettingsReading {
  const choices = choicesOf(form.model)
  const settings: Settings = {
    model: form.model.trim(),
    size: plainSize(sizeOf(form)),
    n: wholeNumber(form.n),
    quality: chosen(choices.qualities, form.quality),
    background: chosen(choices.backgrounds, form.background),
    format: chosen(choices.formats, form.format),
    compression: isCompressible(form.format) && form.compression.trim() ? wholeNumber(form.compression) : null,
  }
  const problems = problemsOf(form, settings, choices.label)
  return Object.keys(problems).length === 0 ? { ok: true, settings } : { ok: false, problems }
}

/** Whatever was typed and could not be read as a setting. */
function problemsOf(form: SettingsForm, settings: Settings, model: string): SettingsProblems {
  const { n, quality, background, format, compression } = settings
  const size = sizeProblem(sizeOf(form), form.model)
  return {
    ...(!isWithin(n, fewestImages, mostImages) && { n: imagesSentence(form.n) }),
    ...(size?.kind === 'error' && { [form.size === customSize ? 'customSize' : 'size']: size.message }),
    ...(form.quality !== (quality ?? '') && { quality: refusal(model, 'quality', form.quality) }),
    ...(form.background !== (background ?? '') && { background: refusal(model, 'background', form.background) }),
    ...(form.format !== (format ?? '') && { format: refusal(model, 'format', form.format) }),
    ...(!isWithin(compression ?? 0, 0, 100) && { compression: 'Compression must be a whole number from 0 to 100.' }),
    ...(!settings.model && { model: 'Choose a model.' }),
  }
}

/** Not a number for anything but digits: "1.5", "1e1" and "many" alike. */
const wholeNumber = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN)

const isWithin = (number: number, least: number, most: number): boolean => number >= least && number <= most

function plainSize(text: string): string {
  const size = parseSize(text)
  return size ? sizeText(size) : 'auto'
}

const chosen = <T extends string>(offered: readonly T[], text: string): T | null =>
  offered.find(option => option === text) ?? null

const imagesSentence = (text: string): string =>
  `Write a whole number from ${fewestImages} to ${mostImages}${text.trim() ? `, not “${clipped(text)}”` : ''}.`

const refusal = (model: string, what: string, text: string): string =>
  `${model} does not take the ${what} “${clipped(text)}”. Choose another.`

const clipped = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text.trim())
