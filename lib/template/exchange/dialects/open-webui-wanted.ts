import type { FieldOption } from '@/lib/template/schema'
import type { Wanted } from './dialect'
import { listedOptions, onOneLine } from './listed-options'
import type { Properties } from './open-webui-properties'
import type { ForeignType } from './open-webui-types'

const known = new Set(['options', 'default', 'required', 'placeholder', 'min', 'max', 'step', 'help', 'maxLength'])

/** What a tag's type and properties ask of a field, and the properties that mean nothing here. */
export function wantedOf({ type, help }: ForeignType, said: Properties): { wanted: Wanted; lost: string[] } {
  const isChoice = type === 'select' || type === 'multiselect'
  const byDefault = defaultOf(said.get('default'), isChoice)
  const wanted: Wanted = {
    type,
    required: said.get('required') === true || said.get('required') === 'required',
    default: byDefault,
    options: optionsOf(said.get('options')),
    ...(help && { help }),
    ...textOf('help', said),
    ...textOf('placeholder', said),
    ...numberOf('min', said),
    ...numberOf('max', said),
    ...numberOf('step', said),
    ...numberOf('maxLength', said),
  }
  return { wanted, lost: [...said.keys()].filter(key => !known.has(key)) }
}

function defaultOf(value: unknown, isChoice: boolean): string {
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join('\n')
  if (value === false) return ''
  return isChoice ? onOneLine(plain(value)) : plain(value)
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || value === true ? String(value) : ''

function optionsOf(value: unknown): FieldOption[] {
  if (!Array.isArray(value)) return []
  return listedOptions(value.map(option => plain(isGroup(option) ? (option.value ?? option.label) : option)))
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const textOf = (key: 'help' | 'placeholder', said: Properties) => {
  const text = plain(said.get(key))
  return text && { [key]: onOneLine(text) }
}

function numberOf(key: 'min' | 'max' | 'step' | 'maxLength', said: Properties) {
  const number = Number(said.get(key) ?? Number.NaN)
  return Number.isFinite(number) && { [key]: number }
}
