/** Two presses this close together are one press of an impatient finger, ms. */
const ONE_PRESS = 1_000

export type Press = ReturnType<typeof createPress>

/**
 * Mints the idempotency key of a press. A press while the last one is unanswered, or within a second of it, is the
 * same press and gets the same key: whatever became of the first, nothing is paid twice.
 */
export function createPress(mint: () => string = mintKey) {
  let key: string | null = null
  let pressedAt = 0
  let isAnswered = false
  return {
    key(): string {
      const now = Date.now()
      if (key === null || (isAnswered && now - pressedAt >= ONE_PRESS)) {
        key = mint()
        pressedAt = now
        isAnswered = false
      }
      return key
    },
    answered() {
      isAnswered = true
    },
  }
}

/** 128 random bits in hex; `crypto.randomUUID` is missing over plain http. */
const mintKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
