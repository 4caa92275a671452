import { type RefObject, useEffect, useRef } from 'react'

type Control = HTMLInputElement | HTMLSelectElement

/**
 * A control that keeps its own value, as a form without script does, until the address says another.
 * @param value what the address says
 */
export function useFollowed<C extends Control>(value: string): RefObject<C | null> {
  const control = useRef<C>(null)
  // Written into the element: a key would make it anew, and whoever is in it would lose the focus.
  useEffect(() => {
    if (control.current) control.current.value = value
  }, [value])
  return control
}
