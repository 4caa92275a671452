import type { Settings } from '@/lib/provider/schema'
import { formOf, type RunForm } from '@/lib/run/form-defaults'
import { readSettings } from '@/lib/run/form-settings'
import { withLocks } from '@/lib/run/locks'
import type { TemplateContent } from '@/lib/template/schema'

/**
 * The settings of a form that differ from what its template begins with. Locked ones do not; of a form that cannot be
 * run, none are kept.
 */
export function chosenSettings(
  template: Pick<TemplateContent, 'fields' | 'settings' | 'locks'>,
  typed: Omit<RunForm, 'values'>,
): Partial<Settings> | null {
  const start = readSettings(formOf(template))
  const read = readSettings(withLocks(template, { ...typed, values: {} }))
  if (!start.ok || !read.ok) return null
  const own = new Map<string, unknown>(Object.entries(start.settings))
  const changed = Object.entries(read.settings).filter(([name, value]) => value !== own.get(name))
  return changed.length === 0 ? null : Object.fromEntries(changed)
}
