import { named } from './names'
import type { Node, Shorthand, Span } from './node'

/** What a body does with a name. */
export type Use = {
  /** Its words stand in the prompt. */
  isPrinted: boolean
  /** A section asks whether it is empty, or on. */
  isAsked: boolean
  /** The values that sections compare it with. */
  compared: string[]
  first: Span
  /** What the body says of it. Only the first counts; more is for whoever reports it. */
  shorthands: (Span & { shorthand: Shorthand })[]
}

/** By name, in the order of their first use. */
export function usesIn(nodes: readonly Node[]): Map<string, Use> {
  const uses = new Map<string, Use>()
  for (const node of named(nodes)) {
    const use = uses.get(node.name) ?? {
      isPrinted: false,
      isAsked: false,
      compared: [],
      first: node.nameSpan,
      shorthands: [],
    }
    uses.set(node.name, use)
    if (node.kind === 'field') use.isPrinted = true
    else if (node.equals === null) use.isAsked = true
    else for (const value of node.equals.split('\n')) use.compared.push(value.trim())
    if (node.kind === 'field' && node.shorthand) {
      use.shorthands.push({ start: node.start, end: node.end, shorthand: node.shorthand })
    }
  }
  return uses
}
