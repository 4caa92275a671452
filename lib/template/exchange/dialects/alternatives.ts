import { mostOptions } from '@/lib/template/limits'
import type { Group } from './brace-groups'
import type { Span } from './dialect'

/**
 * The texts that a group stands for, its inner choices written out: `{red|{light|dark} blue}` is "red", "light blue"
 * and "dark blue". Null when they are more than a field can offer.
 * @param part what counts of an alternative of an inner choice
 */
export function alternativesOf(
  text: string,
  group: Group,
  part: (alternative: string) => string = alternative => alternative,
): string[] | null {
  const bounds = [group.start, ...group.cuts, group.end - 1]
  const all: string[] = []
  for (const [position, start] of bounds.slice(0, -1).entries()) {
    const end = bounds[position + 1] ?? start
    const inner = group.inner.filter(choice => choice.start > start && choice.end <= end)
    const texts = writtenOut(text, { start: start + 1, end }, inner, part)
    if (!texts || all.length + texts.length > mostOptions) return null
    all.push(...texts)
  }
  return all
}

function writtenOut(
  text: string,
  { start, end }: Span,
  inner: Group[],
  part: (alternative: string) => string,
): string[] | null {
  let texts = ['']
  let from = start
  for (const choice of inner) {
    const before = text.slice(from, choice.start)
    const isChoice = choice.cuts.length > 0
    const choices = isChoice ? alternativesOf(text, choice, part) : [text.slice(choice.start, choice.end)]
    if (!choices || texts.length * choices.length > mostOptions) return null
    texts = texts.flatMap(begun => choices.map(chosen => `${begun}${before}${isChoice ? part(chosen) : chosen}`))
    from = choice.end
  }
  return texts.map(begun => `${begun}${text.slice(from, end)}`)
}
