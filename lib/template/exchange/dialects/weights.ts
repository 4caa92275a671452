import { onOneLine } from './listed-options'

/** `2::` or `0.5::` before an alternative. */
const weight = /^\s*(\d{1,6}(?:\.\d{1,6})?)\s*::/

export const withoutWeight = (text: string): string => text.replace(weight, '')

/** Alternatives without their weights. `heaviest` is the first of those with the most weight; unweighed ones count 1. */
export function weighed(texts: readonly string[]): { values: string[]; heaviest: string } {
  const weights = texts.map(text => Number(weight.exec(text)?.[1] ?? 1))
  const values = texts.map(text => onOneLine(withoutWeight(text)))
  return { values, heaviest: values[weights.indexOf(Math.max(...weights))] ?? '' }
}
