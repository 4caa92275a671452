import { countWords } from '@/lib/spending/words'
import type { TemplateChanges } from './changes'

/** What differs, in one short sentence without its dot: "Text and 1 field changed". */
export function changeWords({ isTextChanged, fields, isOrderChanged, settings, locks }: TemplateChanges): string {
  const parts = [
    isTextChanged && 'text',
    fields.length > 0 && countWords(fields.length, 'field'),
    isOrderChanged && fields.length === 0 && 'the order of the fields',
    settings.length > 0 && countWords(settings.length, 'setting'),
    locks.length > 0 && countWords(locks.length, 'lock'),
  ].filter(part => part !== false)
  if (parts.length === 0) return 'Nothing changed'
  const words = list.format(parts)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} changed`
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
