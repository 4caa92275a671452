import { diffArrays } from 'diff'
import { bodySegments } from './body-segments'

/** A stretch of two texts: in both, only in the older one, or only in the newer one. */
export type TextPiece = { text: string; kind: 'same' | 'removed' | 'added' }

/** Words that may come or go before the rest counts as written anew. The time it takes grows with the square. */
const mostEdits = 1_500

/**
 * The words that turn one text into another. `removed` pieces joined with `same` ones are `from`, `added` ones `to`.
 * Words are told apart as people of the language do, in scripts without spaces too; a `{{field}}` is one word. Texts
 * that have little in common are given whole, the old one, then the new one.
 */
export function wordsBetween(from: string, to: string): TextPiece[] {
  const changes = diffArrays(tokensOf(from), tokensOf(to), { maxEditLength: mostEdits })
  if (!changes) return written(from, to)
  const pieces = changes.map(
    ({ value, added, removed }): TextPiece => ({
      text: value.join(''),
      kind: added ? 'added' : removed ? 'removed' : 'same',
    }),
  )
  return joined(pieces)
}

const written = (from: string, to: string): TextPiece[] =>
  [
    { text: from, kind: 'removed' as const },
    { text: to, kind: 'added' as const },
  ].filter(piece => piece.text !== '')

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The library's own words are of Latin script only, so they are cut here. */
const tokensOf = (text: string): string[] =>
  bodySegments(text).flatMap(({ text: part, field }) =>
    field === null ? Array.from(segmenter.segment(part), ({ segment }) => segment) : [part],
  )

/**
 * Changes that only a space parts, as one: "a red fox" that became "the grey wolf" is told in three words and not in
 * nine pieces. Of every change the removed words stand first.
 */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const told: TextPiece[] = []
  let removed = ''
  let added = ''
  const tell = () => {
    if (removed) told.push({ text: removed, kind: 'removed' })
    if (added) told.push({ text: added, kind: 'added' })
    removed = ''
    added = ''
  }
  for (const [position, { text, kind }] of pieces.entries()) {
    const isBridge = kind === 'same' && removed !== '' && added !== '' && isSpace(text) && position + 1 < pieces.length
    if (kind === 'same' && !isBridge) {
      tell()
      told.push({ text, kind })
    }
    if (kind === 'removed' || isBridge) removed += text
    if (kind === 'added' || isBridge) added += text
  }
  tell()
  return told
}

/** Spaces, but no line break: lines stay apart. */
const isSpace = (text: string): boolean => /^[^\S\n]+$/.test(text)
