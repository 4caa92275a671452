import type { Settings } from '@/lib/provider/schema'
import { type SettingChange, settingsInOrder } from '@/lib/template/changes'
import { type TextPiece, wordsBetween } from '@/lib/template/words-between'

/** What an arm asks for: its text, the fields that it fills itself, and its settings. */
export type ArmAsked = { body: string; values: Readonly<Record<string, string>>; settings: Settings }

/** How one arm differs from another. */
export type ArmDifferences = {
  /** The text word by word, with what the arms fill in themselves; null where it is the same. */
  pieces: TextPiece[] | null
  settings: SettingChange[]
  /** In how many things: values, or else places of the text, and settings. Only one can be named as what people preferred. */
  count: number
}

/** What differs between two arms. The number of images is no difference: an arm makes one picture per pair. */
export function armDifferences(from: ArmAsked, to: ArmAsked): ArmDifferences {
  const [before, after] = [armText(from), armText(to)]
  const pieces = before === after ? null : wordsBetween(before, after)
  const settings = settingsInOrder
    .filter(name => name !== 'n')
    .map(
      (name): SettingChange => ({ name, from: from.settings[name] ?? 'provider', to: to.settings[name] ?? 'provider' }),
    )
    .filter(change => change.from !== change.to)
  // A value is one thing, however many of its words differ.
  const inText = from.body.trim() === to.body.trim() ? valuesBetween(from, to) : placesOf(pieces)
  return { pieces, settings, count: inText + settings.length }
}

/** The text of an arm: what it fills itself stands in place, what rows fill stays `{{subject}}`. */
export const armText = ({ body, values }: Pick<ArmAsked, 'body' | 'values'>): string =>
  body
    .trim()
    .replace(/\{\{\s*([^{}|#^/]+?)\s*\}\}/g, (field, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? '') : field,
    )

/** Fields that only one of the arms fills itself, or each otherwise. */
const valuesBetween = ({ values: from }: ArmAsked, { values: to }: ArmAsked): number =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(name => from[name] !== to[name]).length

/** Places of a text that were changed. A text that has nothing in common with the other differs in more than one thing. */
function placesOf(pieces: readonly TextPiece[] | null): number {
  if (!pieces) return 0
  const places = pieces.filter(({ kind }, at) => kind !== 'same' && (pieces[at - 1]?.kind ?? 'same') === 'same').length
  return places === 1 && pieces.every(({ kind }) => kind !== 'same') ? 2 : places
}
