import type { Settings } from '@/lib/provider/schema'

/** One suggestion (text) or choice (select). `effect` is the line that says what it does to the picture. */
export type FieldOption = { value: string; label: string; effect?: string }

/** A typed blank of a template: `{{name}}` in the body, `label` on the form. */
export type Field = {
  name: string
  label: string
  help?: string
  type: 'text' | 'longtext' | 'select'
  required: boolean
  default: string
  placeholder?: string
  options: FieldOption[]
}

/** What a version keeps: the prompt text, its fields and the settings the form starts with. */
export type TemplateContent = { body: string; fields: Field[]; settings: Partial<Settings> }

/** A template as the picker and the editor see it, at one version. */
export type TemplateView = TemplateContent & {
  slug: string
  name: string
  description: string
  versionId: string
  version: number
}

/** A template in the picker. */
export type TemplateCard = Pick<TemplateView, 'slug' | 'name' | 'description'>

/** Field values by field name. */
export type Values = Record<string, string>

/** A piece of a prompt: fixed text (`field` null) or the words that filled a field. */
export type Segment = { text: string; field: string | null }
