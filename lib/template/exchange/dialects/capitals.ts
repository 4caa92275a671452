import { type Dialect, nothingRead } from './dialect'

/**
 * Capitals in brackets, or letters of a script that has none. Not a link of Markdown (`[API](…)`, `[API][1]`,
 * `[API]: https://…`), its picture, a ticked box (one letter) or an escaped bracket.
 */
const bracketed =
  /(?<![!\\])\[([\p{Lu}\p{Lo}][\p{Lu}\p{Lo}\p{M}\p{N} _/&'’\-.#]{0,58}[\p{Lu}\p{Lo}\p{M}\p{N}])\](?!\(|\[[^\p{Lu}\p{Lo}]|:\s{0,9}(?:https?:|<|\/))/gu

/** `[PRODUCT NAME]`: what people write who use no tool. */
export const capitals: Dialect = {
  id: 'capitals',
  label: 'Capitals in brackets',
  example: '[PRODUCT NAME]',
  read(text) {
    const reading = nothingRead()
    for (const match of text.matchAll(bracketed)) {
      const span = { start: match.index, end: match.index + match[0].length }
      reading.placeholders.push({ ...span, words: match[1] ?? '', wanted: {}, isNamed: true })
    }
    return reading
  },
}
