import { useSyncExternalStore } from 'react'

/** The present, ms since the epoch, in whole seconds. Null on the server: it does not know the reader's clock. */
export const useThisSecond = (): number | null => useSyncExternalStore(everySecond, thisSecond, () => null)

const thisSecond = () => Math.floor(Date.now() / 1000) * 1000

function everySecond(tick: () => void) {
  const ticking = setInterval(tick, 1000)
  return () => clearInterval(ticking)
}
