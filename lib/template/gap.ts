import type { Segment } from './schema'
import { closedSpace, type Space, spaceOf } from './space'

/** Where something was left out. Of a comment only spaces close up, of a field the punctuation too (`isLoud`). */
export type Gap = { isLoud: boolean; isBlock: boolean }

export type Piece = Segment | Gap

/** A gap with the spaces before it, which are no longer kept. */
type OpenGap = Gap & { space: Space }

/** The pieces without the gaps, the fixed text tidied around each; the words of a value are never touched. */
export function closedUp(pieces: readonly Piece[]): Segment[] {
  const kept: Segment[] = []
  let gap: OpenGap | null = null
  for (const piece of pieces) {
    if ('isLoud' in piece) gap = opened(kept, gap, piece)
    else if (gap && isSpace(piece)) gap = widened(gap, piece.text)
    else {
      if (gap) close(kept, gap, piece)
      else kept.push({ ...piece })
      gap = null
    }
  }
  takeEnd(kept, gap?.isLoud ? /[\s,;:]/ : /\s/)
  return merged(kept)
}

const opened = (kept: Segment[], before: OpenGap | null, gap: Gap): OpenGap => ({
  isBlock: gap.isBlock,
  isLoud: gap.isLoud || before?.isLoud === true,
  space: before?.space ?? spaceOf(takeEnd(kept, /\s/)),
})

const isSpace = ({ text, field }: Segment): boolean => field === null && !text.trim()

/** A gap reaches as far as the spaces it swallows whole. */
const widened = (gap: OpenGap, spaces: string): OpenGap => ({
  ...gap,
  space: closedSpace(gap.space, spaceOf(spaces), gap.isBlock),
})

function close(kept: Segment[], gap: OpenGap, { text, field }: Segment): void {
  if (field === null) kept.push({ text: behindGap(kept, gap, text), field })
  else kept.push({ text: kept.length > 0 ? gap.space.text : '', field: null }, { text, field })
}

/** What is left of the fixed text behind a gap, given what stands before it. */
function behindGap(kept: Segment[], gap: OpenGap, text: string): string {
  let rest = text.trimStart()
  let space = closedSpace(gap.space, spaceBefore(rest, text), gap.isBlock)
  if (!gap.isLoud) return kept.length > 0 ? space.text + rest : rest
  while (rest[0] === ')' && takeBracket(kept)) {
    // Nothing is left of "(…)" either, and what stands around it closes up in turn.
    const after = rest.slice(1)
    rest = after.trimStart()
    space = closedSpace(spaceOf(takeEnd(kept, /\s/)), spaceBefore(rest, after), false)
  }
  if (kept.length === 0) return rest.replace(/^[,;:.]+\s*/, '')
  if (/^[,;:.!?]/.test(rest)) {
    takeEnd(kept, /[\s,;:]/)
    return /[.!?]/.test(lastCharacter(kept)) ? rest.slice(1) : rest
  }
  if (isClosing(rest, lastCharacter(kept), space)) {
    takeEnd(kept, /[\s,;]/)
    return space.breaks > 0 ? space.text + rest : rest
  }
  return space.text + rest
}

const spaceBefore = (rest: string, text: string): Space => spaceOf(text.slice(0, text.length - rest.length))

/** A quotation mark that is the same at both ends closes where a comma waited for more. */
const isClosing = (rest: string, before: string, space: Space): boolean =>
  /^[)\]”’»]/.test(rest) || (rest.startsWith('"') && /[,;]/.test(before) && space.breaks === 0)

const lastCharacter = (kept: Segment[]): string => kept.at(-1)?.text.at(-1) ?? ''

/** Takes unwanted characters off the end of the fixed text. */
function takeEnd(kept: Segment[], unwanted: RegExp): string {
  let taken = ''
  for (let last = kept.at(-1); last && last.field === null; last = kept.at(-1)) {
    let end = last.text.length
    while (end > 0 && unwanted.test(last.text.charAt(end - 1))) end--
    taken = last.text.slice(end) + taken
    last.text = last.text.slice(0, end)
    if (end > 0) break
    kept.pop()
  }
  return taken
}

function takeBracket(kept: Segment[]): boolean {
  const last = kept.at(-1)
  if (last?.field !== null || !last.text.endsWith('(')) return false
  last.text = last.text.slice(0, -1)
  if (!last.text) kept.pop()
  return true
}

function merged(all: readonly Segment[]): Segment[] {
  const whole: { texts: string[]; field: string | null }[] = []
  for (const { text, field } of all) {
    const last = whole.at(-1)
    if (field === null && last?.field === null) last.texts.push(text)
    else whole.push({ texts: [text], field })
  }
  return whole
    .map(({ texts, field }) => ({ text: texts.join(''), field }))
    .filter(({ text, field }) => field !== null || text !== '')
}
