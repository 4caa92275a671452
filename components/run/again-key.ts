import { mintKey } from './mint-key'

/** A press this soon after the answer is the same finger still on the button. */
export const sameWishMs = 1_000

/**
 * Keeps the idempotency key of *Run again*. A press while the last one is unanswered, or within a second of its
 * answer, is the same press and gets the same key: whatever became of the first, nothing is paid twice.
 */
export function createAgainKey() {
  let key: string | null = null
  let answeredAt: number | null = null
  return {
    current(): string {
      const isSpent = answeredAt !== null && Date.now() - answeredAt >= sameWishMs
      if (key === null || isSpent) {
        key = mintKey()
        answeredAt = null
      }
      return key
    },
    answered(): void {
      answeredAt = Date.now()
    },
  }
}
