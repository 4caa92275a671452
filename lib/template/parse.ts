import type { Complaint, Node, Problem, Span } from './node'
import { ownLine } from './own-line'
import { located } from './position'
import { readTag } from './tag'
import { Tree } from './tree'

export type Parsed = { nodes: Node[]; problems: Problem[] }

/** An editor's marks, check and preview ask for a body, and for it without the spaces around it, with every letter. */
const keptBodies = 2
const kept = new Map<string, Parsed>()

/**
 * Reads a body by the grammar of docs/template-language.md. What is no tag stays text; what was probably meant as one
 * is a problem as well, in the order of the body. Never throws, whatever the text, and takes time in proportion to it.
 */
export function parse(body: string): Parsed {
  const known = kept.get(body)
  if (known) return known
  const parsed = read(body)
  kept.set(body, parsed)
  for (const oldest of kept.keys()) if (kept.size > keptBodies) kept.delete(oldest)
  return parsed
}

function read(body: string): Parsed {
  const tree = new Tree(body)
  const lastClose = body.lastIndexOf('}}')
  // Where the text begins that the tree does not hold yet.
  let from = 0
  let at = body.indexOf('{{')
  while (at >= 0) {
    const step = body[at - 1] === '\\' ? takeEscape(tree, from, at) : takeTag(tree, from, at, lastClose)
    from = step.from
    at = body.indexOf('{{', step.at)
  }
  tree.text({ start: from, end: body.length })
  tree.finish()
  return { nodes: tree.nodes, problems: located(body, tree.complaints) }
}

/** How far a step came: the text behind `from` is still to be kept, the next braces are looked for from `at`. */
type Step = { from: number; at: number }

function takeEscape(tree: Tree, from: number, at: number): Step {
  tree.text({ start: from, end: at - 1 })
  tree.push({ kind: 'text', text: '{{', start: at - 1, end: at + 2 })
  return { from: at + 2, at: at + 2 }
}

function takeTag(tree: Tree, from: number, at: number, lastClose: number): Step {
  const start = lastPair(tree.body, at)
  if (start > at + 1) tree.complaints.push(looseBraces(tree.body, { start: at, end: start }))
  const { tag, complaints } = readTag(tree.body, start, lastClose)
  for (const complaint of complaints) tree.complaints.push(complaint)
  if (!tag) return { from, at: start + 2 }
  const span = { start, end: tag.end }
  const own = tag.kind === 'field' ? null : ownLine(tree.body, span, from)
  const place = { span, line: own ?? span, isAlone: own !== null }
  tree.text({ start: from, end: place.line.start })
  if (tag.kind === 'open') tree.begin(tag, place)
  else if (tag.kind === 'close') tree.end(tag, place)
  else if (tag.kind === 'comment') tree.push({ ...tag, ...span, isBlock: place.isAlone })
  else tree.push({ ...tag, ...span })
  return { from: place.line.end, at: place.line.end }
}

/** Of several braces in a row the last two belong to the tag: `{"a":{{x}}}` is JSON around a field. */
function lastPair(body: string, at: number): number {
  let start = at
  while (body[start + 2] === '{') start++
  return start
}

const looseBraces = (body: string, span: Span): Complaint => ({
  ...span,
  message: 'Two braces begin a field. Write \\{{ to send them as they are.',
  fix: { label: 'Send the braces as text', replacement: body.slice(span.start, span.end).replaceAll('{{', '\\{{') },
})
