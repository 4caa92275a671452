import { useEffect, useState } from 'react'

/** A value that follows once it has stayed the same for so long: what appears under the hands would push them about. */
export function useRested<T>(value: T, restMs: number): T {
  const [rested, setRested] = useState(value)
  // The clock.
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value, restMs])
  return rested
}
