import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dialectIds } from '@/lib/template/exchange/dialects/dialect'

const folder = new URL('../vectors/dialects/', import.meta.url)

/** What a placeholder is, as it stands in the source, and what matters of the field that it becomes. */
const placeholder = z.strictObject({
  tag: z.string(),
  name: z.string().optional(),
  label: z.string().optional(),
  type: z.string().optional(),
  required: z.boolean().optional(),
  default: z.string().optional(),
  placeholder: z.string().optional(),
  options: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  step: z.number().optional(),
  axis: z.boolean().optional(),
})

const fixture = z.strictObject({
  title: z.string(),
  source: z.string(),
  /** Where the dialect is not the one that explains most. */
  chosen: z.enum(dialectIds).optional(),
  placeholders: z.array(placeholder),
  leftovers: z.array(z.string()).default([]),
})

export type DialectFixture = z.output<typeof fixture> & { dialect: (typeof dialectIds)[number] }

/** The fixtures of all dialects: `tests/vectors/dialects/<dialect>.yaml`. */
export const dialectFixtures: DialectFixture[] = readdirSync(folder).flatMap(file => {
  const dialect = z.enum(dialectIds).parse(file.replace(/\.yaml$/, ''))
  return z
    .array(fixture)
    .parse(parse(readFileSync(new URL(file, folder), 'utf8')))
    .map(one => ({ ...one, dialect }))
})
