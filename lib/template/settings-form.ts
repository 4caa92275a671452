import type { Settings } from '@/lib/provider/schema'
import { type RunForm, sizeInForm } from '@/lib/run/form-defaults'
import { readSettings } from '@/lib/run/form-settings'

/** Settings as typed. An empty text leaves the setting open: the plain one of the playground. */
export type SettingsForm = Omit<RunForm, 'values'>

/** A template's settings as its form shows them. */
export const settingsFormOf = (settings: Partial<Settings>): SettingsForm => ({
  n: settings.n === undefined ? '' : String(settings.n),
  ...(settings.size === undefined ? { size: '', customSize: '' } : sizeInForm(settings.size)),
  quality: settings.quality ?? '',
  background: settings.background ?? '',
  format: settings.format ?? '',
  compression: typeof settings.compression === 'number' ? String(settings.compression) : '',
  model: settings.model ?? '',
})

/** No model of ours, so that without one every model's options count. */
const anyModel = 'any'

/**
 * The settings a template's form asks for, by the playground's own rules; what was left open stays open.
 * @returns `problems` by path (`settings.n`) for what cannot be; there are no settings then
 */
export function readSettingsForm(form: SettingsForm): {
  settings: Partial<Settings>
  problems: Record<string, string>
} {
  const reading = readSettings({
    ...form,
    n: form.n.trim() || '1',
    size: form.size || 'auto',
    model: form.model || anyModel,
  })
  if (reading.ok) return { settings: withoutOpen(form, reading.settings), problems: {} }
  const problems = Object.entries(reading.problems).map(([name, sentence]) => [`settings.${name}`, sentence])
  return { settings: {}, problems: Object.fromEntries(problems) }
}

function withoutOpen(form: SettingsForm, { n, size, model, ...optional }: Settings): Partial<Settings> {
  return {
    ...(form.n.trim() && { n }),
    ...(form.size && { size }),
    ...(form.model && { model }),
    ...Object.fromEntries(Object.entries(optional).filter(([, choice]) => choice !== null)),
  }
}
