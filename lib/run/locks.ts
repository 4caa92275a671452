import type { SettingName, TemplateContent } from '@/lib/template/schema'
import { formOf, type RunForm } from './form-defaults'

/** What of a template decides over its settings. */
export type Locked = Pick<TemplateContent, 'settings' | 'locks'>

/** The settings that the users of a template see and cannot change. A model nobody chose is the installation's own. */
export const lockedSettings = ({ settings, locks }: Locked): SettingName[] =>
  locks.filter(name => name !== 'model' || settings.model !== undefined)

/** The form with the template's value at every locked setting, whatever was typed, linked to or kept there. */
export function withLocks(template: Locked, form: RunForm): RunForm {
  const own = formOf({ fields: [], settings: template.settings })
  const locked: Partial<RunForm> = {}
  for (const name of lockedSettings(template)) {
    locked[name] = own[name]
    if (name === 'size') locked.customSize = own.customSize
  }
  return { ...form, ...locked }
}
