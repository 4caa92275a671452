import { z } from 'zod'
import type { Settings } from '@/lib/provider/schema'
import { render } from '@/lib/template/render'
import type { Field, Segment, Values } from '@/lib/template/schema'
import type { RunForm } from './form-defaults'
import { readSettings } from './form-settings'
import { mostValues, promptLimit, settingLimit } from './limits'

export type { RunForm } from './form-defaults'

/** What a valid form asks for. `segments` joined is `prompt`. */
export type FilledForm = { values: Values; settings: Settings; prompt: string; segments: Segment[] }

const setting = z.string().max(settingLimit, `This is longer than ${settingLimit} characters.`)

/** Only the shape and bounds that no typing exceeds by much; what the words mean is read below. */
export const rawRunForm = z.object({
  // Longer than a prompt may be, so that the refusal can say by how much.
  values: z.record(
    z.string().max(settingLimit),
    z.string().max(promptLimit * 10, 'This text is far too long for a prompt.'),
  ),
  n: setting,
  size: setting,
  customSize: setting,
  quality: setting,
  background: setting,
  format: setting,
  compression: setting,
  model: setting,
}) satisfies z.ZodType<RunForm>

/**
 * The one schema of the form of a template, for the browser and for the server: a sentence for everything that cannot
 * be run, at the path of the field that can mend it, else what is to be run.
 */
export const runForm = (fields: readonly Field[], body: string) =>
  rawRunForm
    .refine(form => Object.keys(form.values).length <= mostValues, {
      path: ['values'],
      error: 'These are too many fields.',
    })
    .transform((form, context): FilledForm => {
      const values = trimmed(fields, form.values)
      const { text, segments, missing } = render(body.trim(), fields, values)
      const complain = (path: string[], message: string) =>
        context.addIssue({ code: 'custom', path, message, input: form })

      for (const name of missing) complain(['values', name], emptySentence(fields, name))
      if (!text && missing.length === 0)
        complain(['values', longest(values)], 'The prompt is empty. Write what to show.')
      if (text.length > promptLimit) complain(['values', longest(values)], lengthSentence(text.length))
      const reading = readSettings(form)
      if (reading.ok) return { values, settings: reading.settings, prompt: text, segments }
      for (const [path, message] of Object.entries(reading.problems)) complain([path], message)
      return z.NEVER
    })

/** What was typed without the spaces around it, and without U+0000, which no database but SQLite keeps. */
const plain = (text: string): string => (isInvisible.test(text) ? '' : text.replaceAll('\0', '').trim())

/** Zero-width spaces, fillers and the empty braille cell: nothing to see, and the provider would charge for it. */
const isInvisible = /^[\s\0\u2800\p{Default_Ignorable_Code_Point}]*$/u

/** Only the template's own fields. */
const trimmed = (fields: readonly Field[], typed: Values): Values =>
  Object.fromEntries(fields.map(({ name }) => [name, Object.hasOwn(typed, name) ? plain(typed[name] ?? '') : '']))

const emptySentence = (fields: readonly Field[], name: string): string =>
  `${fields.find(field => field.name === name)?.label ?? name} is empty. Fill it in to make a prompt.`

const longest = (values: Values): string =>
  Object.entries(values).reduce((most, entry) => (entry[1].length > most[1].length ? entry : most), ['', ''])[0] ||
  (Object.keys(values)[0] ?? '')

const lengthSentence = (length: number): string =>
  `The prompt has ${length.toLocaleString('en-US')} characters; ${promptLimit.toLocaleString('en-US')} is the most the provider takes. Shorten this text.`
