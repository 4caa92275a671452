import { defaultModel } from '@/lib/provider/models'
import type { Settings } from '@/lib/provider/schema'
import { defaultSize, offeredSizes } from '@/lib/provider/sizes'
import type { TemplateContent, Values } from '@/lib/template/schema'

/** The form as typed. `quality`, `background`, `format` and `compression` are empty for the provider's choice. */
export type RunForm = {
  values: Record<string, string>
  n: string
  size: string
  customSize: string
  quality: string
  background: string
  format: string
  compression: string
  model: string
}

/** The choice of the size select that reveals a field of its own. */
export const customSize = 'custom'

const plainSettings: Settings = {
  model: defaultModel,
  size: defaultSize,
  n: 1,
  quality: null,
  background: null,
  format: null,
  compression: null,
}

const isInSelect = (size: string): boolean => size === 'auto' || offeredSizes.some(offered => offered.size === size)

/**
 * What the form of a template holds before anyone types: `settings` before the template's own, those before the plain
 * ones; `values` before the fields' defaults. Fields the template does not have are left out.
 */
export function formOf(
  template: Pick<TemplateContent, 'fields' | 'settings'>,
  settings: Partial<Settings> = {},
  values: Values = {},
): RunForm {
  const start = { ...plainSettings, ...template.settings, ...settings }
  return {
    values: Object.fromEntries(
      template.fields.map(({ name, default: byDefault }) => [
        name,
        Object.hasOwn(values, name) ? (values[name] ?? '') : byDefault,
      ]),
    ),
    n: String(start.n),
    ...sizeInForm(start.size),
    quality: start.quality ?? '',
    background: start.background ?? '',
    format: start.format ?? '',
    compression: start.compression === null ? '' : String(start.compression),
    model: start.model,
  }
}

/** A size as the form holds it: chosen from the select where it is offered there, else typed. */
export const sizeInForm = (size: string): Pick<RunForm, 'size' | 'customSize'> =>
  isInSelect(size) ? { size, customSize: '' } : { size: customSize, customSize: size }

/** The size a form asks for, as typed. */
export const sizeOf = (form: Pick<RunForm, 'size' | 'customSize'>): string =>
  form.size === customSize ? form.customSize : form.size
