import { settingNames, settingWords } from '@/components/run/setting-words'
import type { SettingChange, TemplateChanges } from '@/lib/template/changes'
import { AspectTable } from './aspect-table'

/** The settings that the form begins with otherwise, and the locks that were set or taken off. */
export function SettingChanges({
  changes: { settings, locks },
  from,
  to,
}: {
  changes: Pick<TemplateChanges, 'settings' | 'locks'>
  from: string
  to: string
}) {
  const rows = [
    ...settings.map(({ name, ...values }) => ({
      what: settingNames[name],
      from: wordsOf(name, values.from),
      to: wordsOf(name, values.to),
    })),
    ...locks.map(({ name, isLocked }) => ({
      what: `${settingNames[name]} is locked`,
      from: isLocked ? 'no' : 'yes',
      to: isLocked ? 'yes' : 'no',
    })),
  ]
  return <AspectTable label="Settings" from={from} to={to} rows={rows} />
}

const wordsOf = (name: SettingChange['name'], value: SettingChange['from']): string | null =>
  value === null ? null : settingWords(name, value)
