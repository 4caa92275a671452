import { z } from 'zod'
import { settings } from '@/lib/provider/schema'
import { settingNames } from '@/lib/template/content'
import { type Field, type FieldOption, fieldTypes } from '@/lib/template/schema'
import type { PortableTemplate } from './schema'

/**
 * A template in as few letters as JSON takes: what is empty is left out, an option that is called what it is stands as
 * one word. Links outlive releases, so these names never change; what comes later gets names of its own.
 */
const compactOption = z.union([z.string(), z.tuple([z.string(), z.string()]).rest(z.string())])

const compactField = z.object({
  n: z.string(),
  l: z.string().default(''),
  h: z.string().optional(),
  y: z.enum(fieldTypes).default('text'),
  r: z.literal(1).optional(),
  d: z.string().default(''),
  p: z.string().optional(),
  o: z.array(compactOption).default([]),
  a: z.literal(1).optional(),
  i: z.number().optional(),
  x: z.number().optional(),
  s: z.number().optional(),
  m: z.number().optional(),
})

export const compactTemplate = z.object({
  n: z.string(),
  d: z.string().default(''),
  t: z.array(z.string()).default([]),
  b: z.string(),
  f: z.array(compactField).default([]),
  s: settings.partial().default({}),
  l: z.array(settingNames).default([]),
  v: z.record(z.string(), z.string()).default({}),
})
export type CompactTemplate = z.input<typeof compactTemplate>

/** What a link carries of a template. Pictures stay: they are nothing without the gallery they stand in. */
export function compacted({ name, description, tags, body, fields, settings: asked, locks, values }: PortableTemplate) {
  const set = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null))
  const filled = Object.fromEntries(
    fields.flatMap(({ name: field, default: byDefault }) => {
      const value = Object.hasOwn(values, field) ? values[field] : undefined
      return value === undefined || value === byDefault ? [] : [[field, value]]
    }),
  )
  return {
    n: name,
    ...(description && { d: description }),
    ...(tags.length > 0 && { t: tags }),
    b: body,
    ...(fields.length > 0 && { f: fields.map(shortField) }),
    ...(Object.keys(set).length > 0 && { s: set }),
    ...(locks.length > 0 && { l: locks }),
    ...(Object.keys(filled).length > 0 && { v: filled }),
  } satisfies CompactTemplate
}

const shortField = (field: Field) => ({
  n: field.name,
  ...(field.label && { l: field.label }),
  ...(field.help && { h: field.help }),
  ...(field.type !== 'text' && { y: field.type }),
  ...(field.required && { r: 1 as const }),
  ...(field.default && { d: field.default }),
  ...(field.placeholder && { p: field.placeholder }),
  ...(field.options.length > 0 && { o: field.options.map(shortOption) }),
  ...(field.allowOther && { a: 1 as const }),
  ...(field.min !== undefined && { i: field.min }),
  ...(field.max !== undefined && { x: field.max }),
  ...(field.step !== undefined && { s: field.step }),
  ...(field.maxLength !== undefined && { m: field.maxLength }),
})

function shortOption({ value, label, prompt = '', effect = '' }: FieldOption): z.input<typeof compactOption> {
  if (prompt) return [value, label, effect, prompt]
  if (effect) return [value, label, effect]
  return value === label ? value : [value, label]
}

/** The template that was compacted. Everything in it is still to be judged: a link is written by anybody. */
export function expanded({ n, d, t, b, f, s, l, v }: z.output<typeof compactTemplate>): PortableTemplate {
  const fields = f.map(longField)
  return {
    name: n,
    description: d,
    tags: t,
    body: b,
    fields,
    settings: s,
    locks: l,
    values: Object.fromEntries(
      fields.map(({ name, default: byDefault }) => [name, Object.hasOwn(v, name) ? (v[name] ?? '') : byDefault]),
    ),
  }
}

const longField = (field: z.output<typeof compactField>): Field => ({
  name: field.n,
  label: field.l,
  ...(field.h && { help: field.h }),
  type: field.y,
  required: field.r === 1,
  default: field.d,
  ...(field.p && { placeholder: field.p }),
  options: field.o.map(longOption),
  ...(field.a && { allowOther: true }),
  ...(field.i !== undefined && { min: field.i }),
  ...(field.x !== undefined && { max: field.x }),
  ...(field.s !== undefined && { step: field.s }),
  ...(field.m !== undefined && { maxLength: field.m }),
})

function longOption(option: z.output<typeof compactOption>): FieldOption {
  if (typeof option === 'string') return { value: option, label: option }
  const [value, label, effect, prompt] = option
  return { value, label, ...(prompt && { prompt }), ...(effect && { effect }) }
}
