import type { Field } from '@/lib/template/schema'
import { type RunForm, sizeInForm, sizeOf } from './form-defaults'

const ours = [
  'template',
  'n',
  'size',
  'quality',
  'background',
  'format',
  'compression',
  'model',
  'vary',
  'image',
  'run',
  'version',
  'set',
  'sweep',
  'try',
] as const
const settingNames = ['n', 'quality', 'background', 'format', 'compression', 'model'] as const

/** A field's own name where it is free, `f.name` where one of our words is taken. */
const paramOf = (field: string): string =>
  ours.some(word => word === field) || field.startsWith('f.') ? `f.${field}` : field

/**
 * The whole form as the query of `/`: `?template=portrait&subject=a+cat&n=3`. What equals `base` is left out.
 * @param base the form as the template starts it (`formOf`)
 * @param versionId the version that `base` is of; null for the published one
 */
export function formToParams(
  slug: string,
  form: RunForm,
  base: RunForm,
  versionId: string | null = null,
): URLSearchParams {
  const params = new URLSearchParams({ template: slug, ...(versionId !== null && { version: versionId }) })
  for (const [name, value] of Object.entries(form.values)) {
    if (value !== (base.values[name] ?? '')) params.set(paramOf(name), value)
  }
  if (sizeOf(form) !== sizeOf(base)) params.set('size', sizeOf(form))
  for (const name of settingNames) if (form[name] !== base[name]) params.set(name, form[name])
  return params
}

/** The form in a query, over `base`. Words that name nothing in the template are ignored; the first of a repeated word counts. */
export function formFromParams(
  params: URLSearchParams,
  template: { fields: readonly Pick<Field, 'name'>[] },
  base: RunForm,
): RunForm {
  const form: RunForm = { ...base, values: { ...base.values } }
  for (const { name } of template.fields) form.values[name] = params.get(paramOf(name)) ?? base.values[name] ?? ''
  for (const name of settingNames) form[name] = params.get(name) ?? base[name]
  const size = params.get('size')
  return size === null ? form : { ...form, ...sizeInForm(size) }
}
