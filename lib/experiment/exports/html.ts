const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text of anybody's as it stands in HTML, between tags and in quoted attributes. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign] ?? sign)

/** HTML that may stand as it is: made by `html` alone. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[] | null

/** HTML with parts put in: text is escaped, markup stands as it is, null is nothing. */
export const html = (fixed: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(fixed.map((text, at) => text + written(parts[at] ?? null)).join(''))

function written(part: Part): string {
  if (part === null) return ''
  if (part instanceof Markup) return part.text
  return typeof part === 'object' ? part.map(({ text }) => text).join('') : escaped(String(part))
}
