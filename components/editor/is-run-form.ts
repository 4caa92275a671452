import type { RunForm } from '@/lib/run/form-defaults'

export const isRecord = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null

const typed = [
  'n',
  'size',
  'customSize',
  'quality',
  'background',
  'format',
  'compression',
  'model',
] as const satisfies Exclude<keyof RunForm, 'values'>[]

/** Whether something kept by an earlier version of the page is still a form. */
export const isRunForm = (thing: unknown): thing is RunForm =>
  isRecord(thing) &&
  isRecord(thing.values) &&
  [...Object.values(thing.values), ...typed.map(name => thing[name])].every(text => typeof text === 'string')
