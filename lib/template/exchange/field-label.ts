import { labelOf } from '@/lib/template/label'
import { lineLimit } from '@/lib/template/limits'

/**
 * A placeholder's own words as the label of its field: "hair color" and `hair_color` are "Hair color", `user.name` is
 * "User name", "PRODUCT NAME" is "Product name". Short capitals are kept: a "URL" is a URL.
 */
export function fieldLabel(words: string): string {
  const label = /\s/.test(words) ? capitalised(quieter(words)) : labelOf(quieter(words.replace(/[_.-]+/g, '_')))
  return label.length > lineLimit ? `${label.slice(0, lineLimit - 1)}…` : label
}

/** Words that are all shouted; up to three capitals alone are an abbreviation more often than not. */
const quieter = (words: string): string =>
  /\p{Lu}{4}/u.test(words) && !/\p{Ll}/u.test(words) ? words.toLowerCase() : words

function capitalised(words: string): string {
  const [first = ''] = words
  return first.toLocaleUpperCase('en-US') + words.slice(first.length)
}
