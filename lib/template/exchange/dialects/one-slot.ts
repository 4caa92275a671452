import { type Dialect, nothingRead } from './dialect'

/** A word between single braces; `${x}` and `{{x}}` are somebody else's. */
const slot = /(?<![{$\\])\{([\p{L}_][\p{L}\p{M}\p{N}_ -]{0,39})\}(?!\})/gu

/**
 * `{prompt}` of style presets (A1111, Fooocus, ComfyUI), and names in single braces as Python and LangChain write them.
 * A preset's slot takes a whole prompt.
 */
export const oneSlot: Dialect = {
  id: 'one-slot',
  label: 'Single braces',
  example: '{prompt}',
  read(text) {
    const reading = nothingRead()
    for (const match of text.matchAll(slot)) {
      const words = match[1] ?? ''
      const wanted = words === 'prompt' ? ({ type: 'longtext' } as const) : {}
      const span = { start: match.index, end: match.index + match[0].length }
      reading.placeholders.push({ ...span, words: words.trim(), wanted, isNamed: true })
    }
    return reading
  },
}
