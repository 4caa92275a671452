import 'server-only'
import { shared } from '@/lib/store/shared'

/** Ends one open stream with a word of farewell. */
type Leave = () => void

const slot = shared<Map<string, Set<Leave>>>('stream-places')
const places = (): Map<string, Set<Leave>> => slot.peek() ?? slot.set(new Map())

/**
 * Takes a place for one more stream of somebody. Where they have `most` already, the oldest of them ends: its page
 * comes back by itself, and whoever left streams behind is not kept from opening new ones.
 * @returns gives the place back
 */
export function takePlace(whose: string, most: number, leave: Leave): () => void {
  const open = places().get(whose) ?? new Set()
  places().set(whose, open)
  open.add(leave)
  const [oldest] = open
  if (open.size > most) oldest?.()
  return () => {
    open.delete(leave)
    if (open.size === 0) places().delete(whose)
  }
}
