import 'server-only'
import { z } from 'zod'
import { mostValues, promptLimit } from '@/lib/run/limits'
import { limited } from '@/lib/template/content'
import { settingsShape } from './settings-shape'

/** A value as a program has it; a list stands for several lines. */
const typedValue = z.union(
  [z.string(), z.number(), z.boolean(), z.array(z.string())],
  'Send a text, a number, true or false, or a list of texts.',
)
export type TypedValue = z.infer<typeof typedValue>

const tooLong = 'This text is far too long for a prompt.'

/** What a program asks for: a template filled in, or a prompt of its own words. */
export const askedRun = z
  .strictObject({
    template: limited(200).optional().describe('The slug of a template. Either this or `prompt`.'),
    version: z
      .int()
      .min(1)
      .optional()
      .describe('The number of its version. Send it, so that a newer one changes nothing; the published one without.'),
    values: z
      .record(z.string().max(100), typedValue)
      .refine(values => Object.keys(values).length <= mostValues, 'These are too many values.')
      .optional()
      .describe('By the name of the field. What is left out begins as on the form.'),
    prompt: z
      .string()
      .max(promptLimit * 10, tooLong)
      .optional()
      .describe('Own words, without a template.'),
    settings: settingsShape
      .partial()
      .strict()
      .optional()
      .describe('In place of the template’s own; what is left out is as on the form.'),
  })
  .superRefine(({ template, prompt, values, version }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if ((template === undefined) === (prompt === undefined))
      complain('template', 'Send either a template or a prompt of your own.')
    else if (template === undefined && (values !== undefined || version !== undefined))
      complain(values === undefined ? 'version' : 'values', 'Only a template has versions and fields to fill.')
  })
  .meta({ id: 'AskedRun', description: 'A template filled in, or a prompt of its own words.' })
export type AskedRun = z.output<typeof askedRun>
