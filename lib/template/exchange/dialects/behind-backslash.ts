/**
 * Whether no field can stand here: a body reads `\{{` as braces, and so it would read `\` or `\{` with the braces of a
 * field behind it.
 */
export const isBehindBackslash = (text: string, start: number): boolean =>
  text[start - 1] === '\\' || (text[start - 1] === '{' && text[start - 2] === '\\')
