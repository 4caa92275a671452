import { lineLimit } from '@/lib/template/limits'
import type { FieldOption } from '@/lib/template/schema'

/** Texts as options: each once, in their order, empty ones left out. */
export const listedOptions = (texts: readonly string[]): FieldOption[] =>
  [...new Set(texts.map(onOneLine))].filter(value => value !== '').map(value => ({ value, label: labelFor(value) }))

/** An option's value holds no line break. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const labelFor = (value: string): string => (value.length > lineLimit ? `${value.slice(0, lineLimit - 1)}…` : value)
