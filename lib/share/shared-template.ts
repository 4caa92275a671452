import 'server-only'
import { fillIn } from '@/lib/template/fill-in'
import { parse } from '@/lib/template/parse'
import { publishedVersionOf, templateVersion } from '@/lib/template/records'
import type { Field, TemplateView, Values } from '@/lib/template/schema'
import { withoutThumbnails } from '@/lib/template/thumbnails'
import { isOn, linesOf, plainValue } from '@/lib/template/values'
import { type Grant, readerOf } from './grant'
import type { SharedForm, SharedTemplate } from './schema'

/** The version that a link shows now; null when there is none. */
export async function grantedVersion(grant: Grant): Promise<TemplateView | null> {
  const reader = readerOf(grant)
  const version =
    grant.versionId === null
      ? await publishedVersionOf(reader, grant.targetId)
      : await templateVersion(reader, grant.versionId)
  return version?.templateId === grant.targetId ? version : null
}

/** A template as a visitor gets it: its form only where it may be used. */
export function sharedTemplate(
  { kind, values: given, settings: chosen }: Grant,
  version: TemplateView,
): SharedTemplate {
  const { name, description, body } = version
  const fields = withoutThumbnails(version.fields)
  const { nodes } = parse(body.trim())
  const values = valuesOf(fields, given)
  const form: SharedForm = { body, nodes, fields, settings: { ...version.settings, ...chosen }, locks: version.locks }
  return {
    target: 'template',
    name,
    description,
    versionLabel: `Version ${version.version}`,
    values,
    prompt: fillIn(nodes, fields, values).segments,
    filled: fields.flatMap(field => filledIn(field, values[field.name] ?? '')),
    form: kind === 'use' ? form : null,
  }
}

/** Of the template's own fields only, and what they begin with where nothing was filled in. */
export const valuesOf = (fields: readonly Field[], given: Values | null): Values =>
  Object.fromEntries(
    fields.map(field => [
      field.name,
      plainValue(field, (given && Object.hasOwn(given, field.name) ? given[field.name] : field.default) ?? ''),
    ]),
  )

/** A value in the words of the form. */
function filledIn({ label, type, options }: Field, value: string): { label: string; value: string }[] {
  const worded = (one: string): string => options.find(option => option.value === one)?.label || one
  const words = type === 'boolean' ? (isOn(value) ? 'Yes' : '') : linesOf(value).map(worded).join(', ')
  return words === '' ? [] : [{ label, value: type === 'longtext' ? value : words }]
}
