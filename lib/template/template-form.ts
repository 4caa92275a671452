import { boundProblems, type FieldForm, fieldFormOf, readField } from './field-form'
import type { SettingName, TemplateAbout, TemplateContent } from './schema'
import { readSettingsForm, type SettingsForm, settingsFormOf } from './settings-form'

/** A template as typed. Its paths are those of the content and of what is said about it: `fields.2.min`, `settings.n`. */
export type TemplateForm = {
  name: string
  description: string
  /** Between commas. */
  tags: string
  /** Empty for none. */
  coverImageId: string
  body: string
  fields: FieldForm[]
  settings: SettingsForm
  locks: Record<SettingName, boolean>
  /** Of the version that is saved next. */
  note: string
}

/** What a form says, and a sentence by path for what could not be read. */
export type TemplateReading = { about: TemplateAbout; content: TemplateContent; problems: Record<string, string> }

export const emptyAbout: TemplateAbout = { name: '', description: '', tags: [], coverImageId: null }
export const emptyContent: TemplateContent = { body: '', fields: [], settings: {}, locks: [] }

/** A template as its form shows it. */
export const templateFormOf = (about: TemplateAbout, content: TemplateContent): TemplateForm => ({
  name: about.name,
  description: about.description,
  tags: about.tags.join(', '),
  coverImageId: about.coverImageId ?? '',
  body: content.body,
  fields: content.fields.map(fieldFormOf),
  settings: settingsFormOf(content.settings),
  locks: locksOf(content.locks),
  note: '',
})

const locksOf = (locked: readonly SettingName[]): TemplateForm['locks'] => ({
  n: locked.includes('n'),
  size: locked.includes('size'),
  quality: locked.includes('quality'),
  background: locked.includes('background'),
  format: locked.includes('format'),
  compression: locked.includes('compression'),
  model: locked.includes('model'),
})

/** What a form says. Fields keep their places, so that a path means the same in both. */
export function readTemplateForm(form: TemplateForm): TemplateReading {
  const settings = readSettingsForm(form.settings)
  const bounds = form.fields.flatMap((field, place) => boundProblems(field, place))
  return {
    about: {
      name: form.name.trim(),
      description: form.description.trim(),
      tags: [...new Set(form.tags.split(/[,\n]/).map(tag => tag.trim()))].filter(Boolean),
      coverImageId: form.coverImageId || null,
    },
    content: {
      body: form.body,
      fields: form.fields.map(readField),
      settings: settings.settings,
      locks: lockNames.filter(name => form.locks[name]),
    },
    problems: { ...Object.fromEntries(bounds), ...settings.problems },
  }
}

const lockNames = ['n', 'size', 'quality', 'background', 'format', 'compression', 'model'] as const
