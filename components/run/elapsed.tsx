import { duration } from './duration'
import { useThisSecond } from './use-this-second'

/** The time since a moment, counting. */
export function Elapsed({ since }: { since: number }) {
  const now = useThisSecond()
  return <span aria-hidden>{now === null ? '…' : duration(now - since)}</span>
}
