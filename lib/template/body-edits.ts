import { named } from './names'
import type { Span } from './node'
import { parse } from './parse'

/** A body in which every tag of one name says the other. */
export const renamedInBody = (body: string, from: string, to: string): string =>
  edited(
    body,
    tagsOf(body, from).flatMap(node => [
      { ...node.nameSpan, words: to },
      ...(node.kind === 'section' ? [{ ...node.close, words: `{{/${to}}}` }] : []),
    ]),
  )

/** A body without the tags of a name. What stood in its sections stays. */
export const withoutName = (body: string, name: string): string =>
  edited(
    body,
    tagsOf(body, name).flatMap(node =>
      (node.kind === 'section' ? [node.open, node.close] : [node]).map(({ start, end }) => ({ start, end, words: '' })),
    ),
  )

const tagsOf = (body: string, name: string) => [...named(parse(body).nodes)].filter(node => node.name === name)

function edited(body: string, edits: readonly (Span & { words: string })[]): string {
  const pieces: string[] = []
  let end = 0
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    pieces.push(body.slice(end, edit.start), edit.words)
    end = edit.end
  }
  return [...pieces, body.slice(end)].join('')
}
