import type { Field, FieldOption, TemplateContent } from './schema'

/** A template that every workspace begins with. */
export type Starter = { slug: string; name: string; description: string; content: TemplateContent }

/** What the picture shows: the one field almost every template needs. */
export const subject = (byDefault: string, rest: Partial<Field> = {}): Field => ({
  name: 'subject',
  label: 'Subject',
  type: 'text',
  required: true,
  default: byDefault,
  placeholder: 'What the picture shows',
  options: [],
  ...rest,
})

/** How it looks, apart from what it shows, so that one can change while the other stays. */
export const style = (byDefault: string, options: FieldOption[]): Field => ({
  name: 'style',
  label: 'Style',
  type: 'text',
  required: false,
  default: byDefault,
  placeholder: 'How it looks: light, medium, colours',
  options,
})

/** A choice: its name, its words, what they do to the picture, and what is sent in their place where that is more. */
export const look = (label: string, value: string, effect: string, prompt?: string): FieldOption => ({
  label,
  value,
  effect,
  ...(prompt && { prompt }),
})
