import type { ClipboardEvent } from 'react'

/** Characters from which on Chromium takes seconds to insert a paste line by line. */
const largePaste = 20_000

/**
 * Takes what the browser would handle badly: a file from the clipboard, and a text so large that pasting it would
 * stop the page. Everything else is the browser's, with its undo.
 */
export function takePaste(
  event: ClipboardEvent<HTMLTextAreaElement>,
  { onText, onFile }: { onText: (text: string) => void; onFile: (file: File) => void },
): void {
  const [file] = event.clipboardData.files
  const pasted = event.clipboardData.getData('text/plain')
  if (pasted === '' && file) {
    event.preventDefault()
    onFile(file)
  } else if (pasted.length > largePaste) {
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    onText(value.slice(0, selectionStart) + pasted.replaceAll('\r\n', '\n') + value.slice(selectionEnd))
  }
}
