import { mostDepth } from './limits'
import { nearest } from './near'
import type { Complaint, Node, Span } from './node'
import type { Tag } from './tag'

type Open = Extract<Tag, { kind: 'open' }>
type Close = Extract<Tag, { kind: 'close' }>

/** Where a tag stands. `line`: what goes with it, its whole line when it is alone there. */
export type Place = { span: Span; line: Span; isAlone: boolean }

/** A section that is not closed yet. What stands in one that is too deep belongs to the one around it. */
type Frame = { tag: Open; place: Place; children: Node[]; isTooDeep: boolean }

/** The pieces of a body as they come, put into the sections that they stand in. */
export class Tree {
  readonly nodes: Node[] = []
  readonly complaints: Complaint[] = []
  readonly body: string
  readonly #frames: Frame[] = []
  /** How many sections of a name are open. */
  readonly #open = new Map<string, number>()

  constructor(body: string) {
    this.body = body
  }

  text({ start, end }: Span): void {
    if (end > start) this.push({ kind: 'text', text: this.body.slice(start, end), start, end })
  }

  push(node: Node): void {
    const siblings = this.#siblings()
    const last = siblings.at(-1)
    if (node.kind === 'text' && last?.kind === 'text' && last.end === node.start) {
      siblings[siblings.length - 1] = { ...last, text: last.text + node.text, end: node.end }
    } else siblings.push(node)
  }

  begin(tag: Open, place: Place): void {
    const isTooDeep = this.#frames.length >= mostDepth
    if (isTooDeep) {
      this.complaints.push({ ...place.span, message: `Sections stand ${mostDepth} deep at most.` })
      this.text(place.line)
    }
    this.#frames.push({ tag, place, isTooDeep, children: isTooDeep ? this.#siblings() : [] })
    this.#open.set(tag.name, (this.#open.get(tag.name) ?? 0) + 1)
  }

  end(tag: Close, place: Place): void {
    const innermost = this.#frames.at(-1)?.tag.name ?? null
    const isOpen = (this.#open.get(tag.name) ?? 0) > 0
    const meant = isOpen ? tag.name : innermost && nearest(tag.name, [innermost])
    if (!isOpen) this.complaints.push(strayEnd(tag.name, place.span, meant))
    if (meant === null) {
      this.text(place.line)
      return
    }
    while (this.#frames.at(-1)?.tag.name !== meant) this.#giveUp()
    const frame = this.#pop()
    if (frame?.isTooDeep) this.text(place.line)
    else if (frame) this.push(section(frame, place))
  }

  /** The body is over: sections that never ended are text, with what stands behind them. */
  finish(): void {
    while (this.#frames.length > 0) this.#giveUp()
  }

  #giveUp(): void {
    const frame = this.#pop()
    if (!frame) return
    const end = `{{/${frame.tag.name}}}`
    const message = `The section “${frame.tag.name}” is never closed. Write ${end} where it ends.`
    this.complaints.push({ ...frame.place.span, message })
    if (frame.isTooDeep) return
    this.text(frame.place.line)
    for (const child of frame.children) this.push(child)
  }

  #pop(): Frame | undefined {
    const frame = this.#frames.pop()
    if (frame) this.#open.set(frame.tag.name, (this.#open.get(frame.tag.name) ?? 0) - 1)
    return frame
  }

  #siblings(): Node[] {
    return this.#frames.at(-1)?.children ?? this.nodes
  }
}

const section = ({ tag, place: open, children }: Frame, close: Place): Node => ({
  kind: 'section',
  name: tag.name,
  nameSpan: tag.nameSpan,
  isInverted: tag.isInverted,
  equals: tag.equals,
  start: open.span.start,
  end: close.span.end,
  open: open.span,
  close: close.span,
  isBlock: open.isAlone && close.isAlone,
  children,
})

function strayEnd(name: string, span: Span, meant: string | null): Complaint {
  if (meant === null) return { ...span, message: `No section “${name}” is open here.` }
  const replacement = `{{/${meant}}}`
  const message = `The section “${meant}” is open here, not “${name}”. Did you mean ${replacement}?`
  return { ...span, message, fix: { label: `Write ${replacement}`, replacement } }
}
