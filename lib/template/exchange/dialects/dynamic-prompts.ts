import type { FieldOption } from '@/lib/template/schema'
import { alternativesOf } from './alternatives'
import { braceGroups, type Group, isDoubled, isObject } from './brace-groups'
import { choiceWords } from './choice-words'
import { type Dialect, type DialectReading, nothingRead, type Wanted } from './dialect'
import { listedOptions } from './listed-options'
import { weighed, withoutWeight } from './weights'

/** `__colors/warm__`: a line of a file that stands elsewhere. */
const wildcard = /(?<![A-Za-z0-9_])__([\p{L}\p{N}][\p{L}\p{N}_\-/*.]{0,78}?)__(?![A-Za-z0-9_])/gu

/** `2$$`, `1-3$$`, `2$$ and $$`: how many to take, and what joins them. */
const quantity = /^(?:(\d{1,3})?(-)?(\d{1,3})?)\$\$(?:([^$|{}]{0,40})\$\$)?/

/** `{a|b}`, `{2::a|b}`, `__list__`. Source: https://github.com/adieyal/sd-dynamic-prompts/blob/main/docs/SYNTAX.md */
export const dynamicPrompts: Dialect = {
  id: 'dynamic-prompts',
  label: 'Dynamic prompts',
  example: '{red|blue} __list__',
  read(text) {
    const reading = nothingRead()
    for (const group of braceGroups(text, '|')) readGroup(text, group, reading)
    for (const match of text.matchAll(wildcard)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const isInside = [...reading.placeholders, ...reading.leftovers].some(
        ({ start, end }) => start <= span.start && span.end <= end,
      )
      if (!isInside) reading.placeholders.push({ ...span, words: match[1] ?? '', wanted: {}, isNamed: true })
    }
    reading.placeholders.sort((one, other) => one.start - other.start)
    return reading
  },
}

function readGroup(text: string, group: Group, reading: DialectReading): void {
  if (group.cuts.length === 0 || isObject(text, group) || isDoubled(text, group)) {
    for (const inner of group.inner) readGroup(text, inner, reading)
    return
  }
  const { start, end } = group
  const alternatives = alternativesOf(text, group, withoutWeight)
  const problem =
    problemOf(text, group) ?? (alternatives ? null : 'These are more combinations than a field can offer.')
  if (problem || !alternatives) {
    reading.leftovers.push({ start, end, message: problem ?? '' })
    return
  }
  if (/\d\s{0,9}::/.test(text.slice(start, end)))
    reading.remarks.push({ start, end, message: 'Weights are left out: the field starts with the heaviest choice.' })
  readChoice(group, alternatives, reading)
}

function problemOf(text: string, { start, end, inner }: Group): string | null {
  if (text[start - 1] === '$') return 'Proofsheet has no variables of dynamic prompts.'
  const whole = text.slice(start, end)
  if (whole.search(wildcard) > -1 || whole.includes('${')) return 'Its choices are not all in this text.'
  const isCounted = inner.some(choice => text.slice(choice.start, choice.end).includes('$$'))
  return isCounted ? 'A choice of several stands inside another choice.' : null
}

function readChoice({ start, end }: Group, [first = '', ...rest]: string[], reading: DialectReading): void {
  const taken = quantity.exec(first.trimStart())
  const { values, heaviest } = weighed([first.trimStart().slice(taken?.[0].length ?? 0), ...rest])
  const options = listedOptions(values)
  if (options.length === 0) return
  const choice = { start, end, words: choiceWords(options.map(option => option.value)), isNamed: false }
  if (!taken) {
    const wanted = { type: 'select', options, default: heaviest, required: !values.includes('') } as const
    reading.placeholders.push({ ...choice, wanted })
    return
  }
  const joiner = taken[4]?.trim() ?? ','
  if (joiner !== ',')
    reading.remarks.push({ start, end, message: `The choices are joined with commas here, not with “${joiner}”.` })
  reading.placeholders.push({ ...choice, wanted: severalOf(options, taken) })
}

/** `2$$` is two, `1-3$$` one to three, `-3$$` up to three, `2-$$` two or more; of no more than there are. */
function severalOf(options: FieldOption[], [, from, dash, to]: RegExpExecArray): Wanted {
  const all = options.length
  const least = Math.min(all, Number(from ?? (dash ? 0 : 1)))
  const most = Math.max(least, 1, Math.min(all, Number(to ?? (dash ? all : least))))
  const byDefault = options.slice(0, Math.max(least, 1)).map(option => option.value)
  return {
    type: 'multiselect',
    options,
    default: byDefault.join('\n'),
    required: least > 0,
    ...(least > 0 && { min: least }),
    max: most,
  }
}
