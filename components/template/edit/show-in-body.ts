import type { Span } from '@/lib/template/node'

/** Selects a span of the text and brings it into view. */
export function showInBody(area: HTMLTextAreaElement, { start, end }: Span): void {
  area.focus({ preventScroll: true })
  area.setSelectionRange(start, end)
  // A text area does not tell where its letters are; the marks beneath have the same letters in the same places.
  const [marks, frame] = [area.previousElementSibling, area.closest('[data-frame]')]
  const place = marks && placeOf(marks, start)
  if (!frame || !place) return
  const { top, height } = frame.getBoundingClientRect()
  if (place.top < top || place.bottom > top + height) frame.scrollTop += place.top - top - height / 3
  frame.scrollIntoView({ block: 'nearest' })
}

/** Where a letter is drawn. Each block of marks ends with one character that stands for the line break behind it. */
function placeOf(marks: Element, offset: number): DOMRect | null {
  const texts = document.createTreeWalker(marks, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = text.nodeValue?.length ?? 0
    if (passed + length > offset) {
      const range = document.createRange()
      range.setStart(text, offset - passed)
      range.setEnd(text, offset - passed + 1)
      return range.getBoundingClientRect()
    }
    passed += length
  }
  return null
}
