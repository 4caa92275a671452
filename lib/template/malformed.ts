import { nameOf } from './label'
import type { Complaint } from './node'

/** As far as anybody looks for the end of a tag that cannot be read. */
const sight = 200

/**
 * Says of braces that are no tag what is wrong with them, and how they become one.
 * @param start where `{{` stands
 * @param broken where the tag could not be read on
 */
export function malformed(body: string, start: number, broken: number): Complaint {
  const inside = insideOf(body, start)
  if (inside === null) {
    return {
      start,
      end: start + 2,
      message: 'These braces are never closed. Write }} where the field ends, or \\{{ to send them as they are.',
      fix: asText('{{'),
    }
  }
  const end = start + inside.length + 4
  return { start, end, ...explained(inside, body.slice(start, end), body.slice(broken, end - 2)) }
}

/** What stands between the braces; null when they do not close on their line. */
function insideOf(body: string, start: number): string | null {
  const line = body.slice(start + 2, start + sight)
  const end = line.search(/\}\}|\{\{|\n/)
  return end >= 0 && line.startsWith('}}', end) ? line.slice(0, end) : null
}

function explained(inside: string, whole: string, rest: string): Pick<Complaint, 'message' | 'fix'> {
  const bare = /^\s*#\s*([\p{L}\p{M}\p{N}_]+)\s*=\s*([^"[\]{}|]+)$/u.exec(inside)
  if (bare?.[1] && bare[2]) {
    const [, name, value] = bare
    return {
      message: 'The value of a section stands in quotes.',
      fix: written(`{{#${name}=${JSON.stringify(value.trim())}}}`),
    }
  }
  const words = /^\s*([#^/]?)([\p{L}\p{M}\p{N}_\s-]*)$/u.exec(inside)
  if (words && !words[2]?.trim()) return { message: 'There is no name between these braces.', fix: asText(whole) }
  if (words) {
    return {
      message: `“${shortened(words[2] ?? '')}” is no name. A name is a letter, then letters, digits and _.`,
      fix: written(`{{${words[1]}${nameOf(words[2] ?? '')}}}`),
    }
  }
  return { message: `“${shortened(rest)}” cannot stand here.`, fix: asText(whole) }
}

const written = (replacement: string) => ({ label: `Write ${replacement}`, replacement })

const asText = (source: string) => ({ label: 'Send the braces as text', replacement: `\\${source}` })

const shortened = (text: string): string => (text.trim().length > 24 ? `${text.trim().slice(0, 24)}…` : text.trim())
