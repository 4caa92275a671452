import type { KeyboardEvent } from 'react'

/** Ctrl+Enter and Cmd+Enter press Generate from anywhere in the form; an Enter held down presses it once. */
export function submitOnShortcut(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  const isShortcut = event.ctrlKey || event.metaKey
  const isTyping = event.target instanceof HTMLTextAreaElement
  if (isShortcut || (event.repeat && !isTyping)) event.preventDefault()
  if (isShortcut && !event.repeat) event.currentTarget.requestSubmit()
}
