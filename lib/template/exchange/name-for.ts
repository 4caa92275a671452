import { render } from '@/lib/template/render'
import type { TemplateContent } from '@/lib/template/schema'

/** Characters of a name that is made of a prompt. */
const longest = 48

/** A name for a prompt that has none: its first words, with what its fields begin with. Of JSON only the values speak. */
export function nameFor({ body, fields }: Pick<TemplateContent, 'body' | 'fields'>): string {
  const values = Object.fromEntries(fields.map(({ name, label, default: byDefault }) => [name, byDefault || label]))
  const { text } = render(body.slice(0, 4_000), fields, values)
  const spoken = /^\s*[[{]/.test(text) ? text.replace(/"[^"\n]{0,80}"\s*:/g, ' ') : text.replace(/\s--[a-z].*/s, '')
  const words = spoken.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []
  let name = ''
  for (const word of words) {
    if (name.length + word.length + 1 > longest) break
    name += name ? ` ${word}` : word
  }
  return capitalised(name || (words[0]?.slice(0, longest) ?? '')) || 'Imported prompt'
}

function capitalised(name: string): string {
  const [first = ''] = name
  return first.toLocaleUpperCase('en-US') + name.slice(first.length)
}
