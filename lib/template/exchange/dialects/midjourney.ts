import { alternativesOf } from './alternatives'
import { braceGroups, type Group, isDoubled, isObject } from './brace-groups'
import { choiceWords } from './choice-words'
import { type Dialect, type DialectReading, nothingRead } from './dialect'
import { listedOptions } from './listed-options'

/** `--ar 16:9`, `--no text`: settings that Midjourney reads at the end of a prompt. */
const parameter = /(?<=^|\s)--[a-z]{1,20}(?: {1,9}(?!--)[^\s{}]{1,60})?/g

/** Permutations: `{red, green} car`. Source: https://docs.midjourney.com/hc/en-us/articles/32761322355597 */
export const midjourney: Dialect = {
  id: 'midjourney',
  label: 'Midjourney',
  example: '{red, green, blue} car',
  read(text) {
    const reading = nothingRead()
    for (const group of braceGroups(text, ',')) readGroup(text, group, reading)
    for (const match of text.matchAll(parameter)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (!reading.placeholders.some(({ start, end }) => start < span.end && span.start < end))
        reading.leftovers.push({
          ...span,
          message: 'A setting of Midjourney. It stays text; choose size and quality as settings of the template.',
        })
    }
    return reading
  },
}

function readGroup(text: string, group: Group, reading: DialectReading): void {
  const { start, end } = group
  const isPermutation = group.cuts.length > 0 && !text.slice(start, end).includes('\n') && text[start - 1] !== '$'
  if (!isPermutation || isObject(text, group) || isDoubled(text, group)) {
    for (const inner of group.inner) readGroup(text, inner, reading)
    return
  }
  const alternatives = alternativesOf(text, group)
  if (!alternatives) {
    reading.leftovers.push({ start, end, message: 'These are more combinations than a field can offer.' })
    return
  }
  const options = listedOptions(alternatives.map(text => text.replaceAll('\\,', ',')))
  const [first] = options
  if (!first) return
  const words = choiceWords(options.map(option => option.value))
  const wanted = { type: 'select', options, default: first.value, required: true } as const
  reading.placeholders.push({ start, end, words, wanted, isNamed: false, isAxis: true })
}
