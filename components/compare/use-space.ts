import { useEffect, useRef } from 'react'

/** The space bar, wherever the focus is, unless it is on something that has a use for it. */
export function useSpace(press: () => void): void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  // Keys without a focused element go to the document.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTaken =
        event.target instanceof Element && event.target.closest('button, a, input, select, textarea, summary')
      if (event.key !== ' ' || isTaken) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
