import type { Settings } from '@/lib/provider/schema'

/** What a field asks for. A `list` is several lines of a person's own, a `multiselect` several of the options. */
export const fieldTypes = ['text', 'longtext', 'select', 'multiselect', 'number', 'boolean', 'color', 'list'] as const
export type FieldType = (typeof fieldTypes)[number]

/**
 * One choice (select, multiselect) or suggestion (the others). `prompt` is what is sent in place of `value`, `effect`
 * the line that says what it does to the picture, `thumbnail` the id of an image that shows it.
 */
export type FieldOption = { value: string; label: string; prompt?: string; effect?: string; thumbnail?: string }

/** A typed blank of a template: `{{subject}}` in the body, `label` on the form. */
export type Field = {
  name: string
  label: string
  help?: string
  type: FieldType
  required: boolean
  default: string
  placeholder?: string
  options: FieldOption[]
  /** A select that also takes words of a person's own. */
  allowOther?: boolean
  /** Bounds of a number, and of how many a list or multiselect may hold. */
  min?: number
  max?: number
  step?: number
  /** Characters of a text. */
  maxLength?: number
}

/** A setting's name. The author of a template may lock it: its users see it and cannot change it. */
export type SettingName = keyof Settings

/** What a version keeps: the prompt text, its fields, the settings the form starts with, and which of them are locked. */
export type TemplateContent = {
  body: string
  fields: Field[]
  settings: Partial<Settings>
  locks: SettingName[]
}

/** What is said about a template and belongs to no version. `coverImageId`: an image of the workspace. */
export type TemplateAbout = { name: string; description: string; tags: string[]; coverImageId: string | null }

/** A template as the picker and the editor see it, at one version. */
export type TemplateView = TemplateContent & {
  templateId: string
  slug: string
  name: string
  description: string
  versionId: string
  version: number
}

/** A version in the list of a template's versions, newest first. Times are ms since the epoch. */
export type VersionSummary = {
  id: string
  number: number
  hash: string
  note: string
  createdBy: string
  createdAt: number
  /** Runs made with exactly this version. */
  runs: number
}

/** A template with all its versions, for its own pages. */
export type TemplateDetail = TemplateAbout & {
  id: string
  slug: string
  /** Every workspace begins with it, so that its first wording can be brought back. */
  isStarter: boolean
  isArchived: boolean
  publishedVersionId: string | null
  newest: TemplateView
  versions: VersionSummary[]
  /** The version this template was duplicated from; null when there is none or it is gone. */
  madeFrom: { slug: string; name: string; number: number } | null
}

/** A template in the library and in the picker. Times are ms since the epoch. */
export type TemplateCard = TemplateAbout & {
  id: string
  slug: string
  isStarter: boolean
  isArchived: boolean
  /** Null: nobody can use it yet. */
  publishedNumber: number | null
  newestNumber: number
  runs: number
  lastUsedAt: number | null
  changedAt: number
  /** The cover, else the newest picture made with it; null when there is neither. */
  pictureId: string | null
}

/** A template as the picker names it. */
export type TemplateChoice = Pick<TemplateCard, 'slug' | 'name' | 'description'>

/** A template as the open picker shows it. */
export type PickerChoice = TemplateChoice & Pick<TemplateCard, 'tags' | 'pictureId'>

/**
 * Field values by field name, as text: a number in digits, a boolean `true` or empty, a colour as typed, of a list or
 * multiselect one value a line.
 */
export type Values = Record<string, string>

/** A piece of a prompt: fixed text (`field` null) or the words that filled a field. */
export type Segment = { text: string; field: string | null }
