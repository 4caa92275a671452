import { sizeWords } from '@/lib/provider/sizes'
import { choiceWords } from '@/lib/run/choice-words'
import type { SettingValue } from '@/lib/template/changes'
import type { SettingName } from '@/lib/template/schema'

/** The settings as the form calls them. */
export const settingNames: Record<SettingName, string> = {
  model: 'Model',
  size: 'Size',
  n: 'Number of images',
  quality: 'Quality',
  background: 'Background',
  format: 'Format',
  compression: 'Compression',
}

/** What a setting says, for people. */
export function settingWords(name: SettingName, value: SettingValue): string {
  if (value === 'provider') return choiceWords(null)
  if (name === 'size') return sizeWords(String(value))
  if (name === 'compression') return `${value} %`
  return name === 'n' || name === 'model' ? String(value) : choiceWords(String(value))
}
