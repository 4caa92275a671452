import type { Span } from '@/lib/template/node'

/** Writes into a text area as if it were typed: it can be undone, and whoever listens to the area hears of it. */
export function insertText(area: HTMLTextAreaElement, words: string, { start, end }: Span): void {
  if (!words && start === end) return
  area.focus({ preventScroll: true })
  area.setSelectionRange(start, end)
  // Deprecated and without successor: nothing else writes into the browser's own history of undoing.
  if (words ? document.execCommand('insertText', false, words) : document.execCommand('delete')) return
  area.setRangeText(words, start, end, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}
