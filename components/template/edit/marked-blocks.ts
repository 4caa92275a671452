import type { Node, Problem, Span } from '@/lib/template/node'

/** A piece of the body that is drawn alike. */
export type MarkedPiece = { text: string; mark: 'field' | 'section' | 'comment' | null; isWrong: boolean }

/** Lines that are drawn together; the body is its blocks with a line break between each two. */
export type MarkedBlock = { firstLine: number; pieces: MarkedPiece[] }

/** Enough lines for few elements, few enough that a letter typed is laid out again with little else. */
const linesInBlock = 25

type Marked = Span & Pick<MarkedPiece, 'mark' | 'isWrong'>

/** A body cut where the way it is drawn changes. Linear but for the sorting of what is wrong. */
export function markedBlocks(body: string, nodes: readonly Node[], problems: readonly Problem[]): MarkedBlock[] {
  const marks = [...tagsOf(nodes), ...problems.map(problem => ({ ...seen(problem), mark: null, isWrong: true }))]
  const pieces = cut(body, marks)
  return blocksOf(body).map(({ start, end, firstLine }) => ({ firstLine, pieces: pieces(start, end) }))
}

/** What has no length is shown at the character before it. */
const seen = ({ start, end }: Span): Span => (start < end ? { start, end } : { start: Math.max(0, start - 1), end })

const tagsOf = (nodes: readonly Node[]): Marked[] =>
  nodes.flatMap((node): Marked[] => {
    if (node.kind === 'text') return []
    if (node.kind !== 'section') return [{ ...node, mark: node.kind, isWrong: false }]
    const { open, close, children } = node
    return [
      { ...open, mark: 'section', isWrong: false },
      ...tagsOf(children),
      { ...close, mark: 'section', isWrong: false },
    ]
  })

function blocksOf(body: string): (Span & { firstLine: number })[] {
  const blocks: (Span & { firstLine: number })[] = []
  let [start, firstLine, line] = [0, 0, 0]
  for (let at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', at + 1)) {
    line++
    if (line - firstLine < linesInBlock) continue
    blocks.push({ start, end: at, firstLine })
    ;[start, firstLine] = [at + 1, line]
  }
  return [...blocks, { start, end: body.length, firstLine }]
}

/** A function that gives the pieces of one span after the other, in the order of the body. */
function cut(body: string, marks: readonly Marked[]): (start: number, end: number) => MarkedPiece[] {
  const edges = marks
    .flatMap(({ start, end, mark, isWrong }) => [
      { at: start, mark, wrong: isWrong ? 1 : 0, isStart: true },
      { at: end, mark, wrong: isWrong ? -1 : 0, isStart: false },
    ])
    .sort((one, other) => one.at - other.at || Number(one.isStart) - Number(other.isStart))
  let [next, wrong] = [0, 0]
  let mark: MarkedPiece['mark'] = null
  const pass = (at: number) => {
    for (let edge = edges[next]; edge && edge.at <= at; edge = edges[++next]) {
      wrong += edge.wrong
      if (edge.mark) mark = edge.isStart ? edge.mark : null
    }
  }
  return (start, end) => {
    const pieces: MarkedPiece[] = []
    for (let at = start; at < end; ) {
      pass(at)
      const until = Math.min(end, edges[next]?.at ?? end)
      pieces.push({ text: body.slice(at, until), mark, isWrong: wrong > 0 })
      at = until
    }
    return pieces
  }
}
