import { useEffect, useEffectEvent } from 'react'

/** Ctrl+S and Cmd+S save from anywhere on the page; the browser would save the page as a file. */
export function useSaveShortcut(save: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    if (!isShortcut || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    if (event.repeat) return
    commitTyped()
    save()
  })
  // The whole page listens, also where nothing has the focus.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** A name holds when its input is left. */
function commitTyped(): void {
  const typing = document.activeElement
  if (!(typing instanceof HTMLInputElement)) return
  typing.blur()
  typing.focus()
}
