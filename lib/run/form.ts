import { z } from 'zod'
import type { Settings } from '@/lib/provider/schema'
import { render } from '@/lib/template/render'
import type { Field, Segment, TemplateContent, Values } from '@/lib/template/schema'
import { plainValue, valueProblem } from '@/lib/template/values'
import type { RunForm } from './form-defaults'
import { readSettings } from './form-settings'
import { mostValues, promptLimit, settingLimit } from './limits'
import { withLocks } from './locks'

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

/** What of a template decides over its form. */
export type FormTemplate = Pick<TemplateContent, 'body' | 'fields' | 'settings' | 'locks'>

/**
 * The one schema of the form of a template, for the browser and for the server: a sentence for everything that cannot
 * be run, at the path of the field that can mend it, else what is to be run. Locked settings are the template's,
 * whatever the form says.
 */
export const runForm = (template: FormTemplate) =>
  rawRunForm
    .refine(form => Object.keys(form.values).length <= mostValues, {
      path: ['values'],
      error: 'These are too many fields.',
    })
    .transform((form, context): FilledForm => {
      const { fields, body } = template
      const values = plainValues(fields, form.values)
      const { text, segments } = render(body.trim(), fields, values)
      const complain = (path: string[], message: string) =>
        context.addIssue({ code: 'custom', path, message, input: form })

      const problems = valueProblems(fields, values)
      for (const [name, message] of problems) complain(['values', name], message)
      if (!text && problems.length === 0)
        complain(['values', longest(values)], 'The prompt is empty. Write what to show.')
      if (text.length > promptLimit) complain(['values', longest(values)], lengthSentence(text.length))
      const reading = readSettings(withLocks(template, form))
      if (reading.ok) return { values, settings: reading.settings, prompt: text, segments }
      for (const [path, message] of Object.entries(reading.problems)) complain([path], message)
      return z.NEVER
    })

/** Only the template's own fields. */
const plainValues = (fields: readonly Field[], typed: Values): Values =>
  Object.fromEntries(
    fields.map(field => [
      field.name,
      Object.hasOwn(typed, field.name) ? plainValue(field, typed[field.name] ?? '') : '',
    ]),
  )

/** A sentence for every value that cannot fill its field, by name. */
const valueProblems = (fields: readonly Field[], values: Values): [name: string, sentence: string][] =>
  fields.flatMap((field): [string, string][] => {
    const sentence = valueProblem(field, values[field.name] ?? '')
    return sentence === null ? [] : [[field.name, sentence]]
  })

const longest = (values: Values): string =>
  Object.entries(values).reduce((most, entry) => (entry[1].length > most[1].length ? entry : most), ['', ''])[0] ||
  (Object.keys(values)[0] ?? '')

const lengthSentence = (length: number): string =>
  `The prompt has ${length.toLocaleString('en-US')} characters; ${promptLimit.toLocaleString('en-US')} is the most the provider takes. Shorten this text.`
