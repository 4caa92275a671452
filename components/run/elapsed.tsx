import { useSyncExternalStore } from 'react'
import { duration } from './duration'

/** The time since a moment, counting. The server does not know the reader's clock and leaves the seconds out. */
export function Elapsed({ since }: { since: number }) {
  const now = useSyncExternalStore(everySecond, thisSecond, () => null)
  return <span aria-hidden>{now === null ? '…' : duration(now - since)}</span>
}

const thisSecond = () => Math.floor(Date.now() / 1000) * 1000

function everySecond(tick: () => void) {
  const ticking = setInterval(tick, 1000)
  return () => clearInterval(ticking)
}
