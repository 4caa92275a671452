import type { Settings } from '@/lib/provider/schema'
import { type AspectChange, fieldDetails } from './field-changes'
import { plainText } from './plain-text'
import type { Field, SettingName, TemplateContent } from './schema'

/** What became of one field. `details` are its aspects that differ; of a field that came or went, all it has. */
export type FieldChange = {
  name: string
  label: string
  kind: 'added' | 'removed' | 'changed'
  details: AspectChange[]
}

/** A setting that another value was given; null where the template leaves it alone. */
export type SettingChange = { name: SettingName; from: SettingValue | null; to: SettingValue | null }
export type SettingValue = NonNullable<Settings[SettingName]> | 'provider'

export type TemplateChanges = {
  isTextChanged: boolean
  fields: FieldChange[]
  /** The fields that both have stand in another order. */
  isOrderChanged: boolean
  settings: SettingChange[]
  locks: { name: SettingName; isLocked: boolean }[]
}

/** The settings in the order of the form. */
export const settingsInOrder = [
  'model',
  'size',
  'n',
  'quality',
  'background',
  'format',
  'compression',
] as const satisfies readonly SettingName[]

/**
 * Everything that differs between two contents. Fields are the same field when they have the same name. What has no
 * part in a content's hash (thumbnails, the spelling of line breaks) is no difference.
 */
export function changesBetween(from: TemplateContent, to: TemplateContent): TemplateChanges {
  return {
    isTextChanged: plainText(from.body) !== plainText(to.body),
    fields: fieldChanges(from.fields, to.fields),
    isOrderChanged: !isSameOrder(from.fields, to.fields),
    settings: settingsInOrder
      .map(name => ({ name, from: settingOf(from, name), to: settingOf(to, name) }))
      .filter(change => change.from !== change.to),
    locks: settingsInOrder
      .filter(name => from.locks.includes(name) !== to.locks.includes(name))
      .map(name => ({ name, isLocked: to.locks.includes(name) })),
  }
}

/** Whether two versions ask for the same. */
export const isUnchanged = ({ isTextChanged, fields, isOrderChanged, settings, locks }: TemplateChanges): boolean =>
  !isTextChanged && !isOrderChanged && fields.length + settings.length + locks.length === 0

/** Those of the newer content in its order, then those that are gone. */
function fieldChanges(from: readonly Field[], to: readonly Field[]): FieldChange[] {
  const older = byName(from)
  const newer = byName(to)
  const kept = [...newer].flatMap(([name, field]): FieldChange[] => {
    const before = older.get(name) ?? null
    const details = fieldDetails(before, field)
    if (before && details.length === 0) return []
    return [{ name, label: field.label, kind: before ? 'changed' : 'added', details }]
  })
  const gone = [...older].flatMap(([name, field]): FieldChange[] =>
    newer.has(name) ? [] : [{ name, label: field.label, kind: 'removed', details: fieldDetails(field, null) }],
  )
  return [...kept, ...gone]
}

const byName = (fields: readonly Field[]): Map<string, Field> =>
  new Map(fields.map(field => [plainText(field.name), field]))

function isSameOrder(from: readonly Field[], to: readonly Field[]): boolean {
  const [older, newer] = [byName(from), byName(to)]
  const inBoth = [...older.keys()].filter(name => newer.has(name))
  const now = [...newer.keys()].filter(name => older.has(name))
  return inBoth.every((name, position) => now[position] === name)
}

/** What a template asks for in a setting: that the provider chooses is an answer too. */
export function settingOf({ settings }: TemplateContent, name: SettingName): SettingValue | null {
  const value = settings[name]
  return value === undefined ? null : (value ?? 'provider')
}
