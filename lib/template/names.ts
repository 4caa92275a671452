import type { Node } from './node'
import { parse } from './parse'

/** The names a body uses, composed (NFC), in the order of their first use: of fields and of sections. */
export const namesIn = (body: string): string[] => [...new Set([...named(parse(body).nodes)].map(node => node.name))]

/** Every piece that names a field, in the order of the body: a section before what stands in it. */
export function* named(nodes: readonly Node[]): Generator<Extract<Node, { name: string }>> {
  for (const node of nodes) {
    if (node.kind === 'text' || node.kind === 'comment') continue
    yield node
    if (node.kind === 'section') yield* named(node.children)
  }
}
