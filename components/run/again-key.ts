import { keep, kept, type Shelf } from './shelf'

/** A press this soon after the answer is the same finger still on the button. */
export const sameWishMs = 1_000

/** A press older than this is not taken for one whose answer is still missing: it was meant then, not now. */
export const stillMeantMs = 10 * 60_000

type AgainKey = { key: string; at: number }

/**
 * Keeps the idempotency keys of *Run again*, one for each run whichever of its buttons is pressed. Until the answer
 * comes the key stays on the tab's shelf, and for a second after it: all that is one press, over a reload too.
 */
export function againKeys(world: { shelf: Shelf; now: () => number; mint: () => string }) {
  const answered = new Map<string, AgainKey>()

  return {
    current(runId: string): string {
      const open = keptKey(world.shelf, runId)
      if (open && world.now() - open.at < stillMeantMs) return open.key
      const last = answered.get(runId)
      if (last && world.now() - last.at < sameWishMs) return last.key
      const press = { key: world.mint(), at: world.now() }
      keep(world.shelf, shelfKey(runId), press)
      return press.key
    },
    answered(runId: string, key: string): void {
      answered.set(runId, { key, at: world.now() })
      world.shelf.removeItem(shelfKey(runId))
    },
  }
}

const shelfKey = (runId: string): string => `again ${runId}`

function keptKey(shelf: Shelf, runId: string): AgainKey | null {
  const found = kept(shelf, shelfKey(runId))
  return isAgainKey(found) ? found : null
}

const isAgainKey = (thing: unknown): thing is AgainKey =>
  typeof thing === 'object' &&
  thing !== null &&
  'key' in thing &&
  typeof thing.key === 'string' &&
  'at' in thing &&
  typeof thing.at === 'number'
