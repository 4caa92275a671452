import { type FieldType, fieldTypes } from '@/lib/template/schema'

/** A type there, as a field here. `help` tells what to type where there is no such field. */
export type ForeignType = { type: FieldType; help?: string; remark?: string }

const dated = (help: string): ForeignType => ({ type: 'text', help })

const foreignTypes: Record<string, ForeignType> = {
  textarea: { type: 'longtext' },
  range: { type: 'number' },
  checkbox: { type: 'boolean', remark: 'A ticked box sends “yes”, an empty one nothing.' },
  date: dated('A date, for example 2026-11-02.'),
  'datetime-local': dated('Date and time, for example 2026-11-02 14:30.'),
  month: dated('A month, for example 2026-11.'),
  time: dated('A time, for example 14:30.'),
  email: dated('An e-mail address.'),
  tel: dated('A phone number.'),
  url: dated('An address on the web.'),
  map: dated('A place.'),
}

/** Null for a type nobody knows. The field types of Proofsheet itself are among those that are known. */
export function openWebuiType(name: string): ForeignType | null {
  const ours = fieldTypes.find(type => type === name)
  if (ours) return { type: ours }
  return Object.hasOwn(foreignTypes, name) ? (foreignTypes[name] ?? null) : null
}
