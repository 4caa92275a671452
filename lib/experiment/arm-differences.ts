import { changesBetween, type FieldChange, type SettingChange } from '@/lib/template/changes'
import type { TemplateContent } from '@/lib/template/schema'
import { type TextPiece, wordsBetween } from '@/lib/template/words-between'

/** How one arm differs from another. */
export type ArmDifferences = {
  /** The text word by word; null where it is the same. */
  pieces: TextPiece[] | null
  settings: SettingChange[]
  fields: FieldChange[]
  /** In how many things: places of the text, settings and fields. Only one can be named as what people preferred. */
  count: number
}

/**
 * What differs between what two arms ask for. The number of images is no difference: an arm makes one picture per pair.
 * @param from with the settings of the arm itself in place of the template's
 */
export function armDifferences(from: TemplateContent, to: TemplateContent): ArmDifferences {
  const changes = changesBetween(from, to)
  const pieces = changes.isTextChanged ? wordsBetween(from.body, to.body) : null
  const settings = changes.settings.filter(({ name }) => name !== 'n')
  return { pieces, settings, fields: changes.fields, count: placesOf(pieces) + settings.length + changes.fields.length }
}

/** Places of a text that were changed. A text that has nothing in common with the other differs in more than one thing. */
function placesOf(pieces: readonly TextPiece[] | null): number {
  if (!pieces) return 0
  const places = pieces.filter(({ kind }, at) => kind !== 'same' && (pieces[at - 1]?.kind ?? 'same') === 'same').length
  return places === 1 && pieces.every(({ kind }) => kind !== 'same') ? 2 : places
}
