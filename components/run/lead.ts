export type Locks = Pick<LockManager, 'request'>

const lock = 'proofsheet-runs'

/**
 * Asks to be the one tab of the browser that does something; `lead` is called when the turn comes.
 * @param lead starts the work and returns what stops it
 * @returns gives the turn, or the place in the queue, to another tab
 */
export function standForLead(locks: Locks, lead: () => () => void): () => void {
  const standing = new AbortController()
  let stepDown = () => {}
  const turn = () => {
    if (standing.signal.aborted) return
    const stop = lead()
    return new Promise<void>(resolve => {
      stepDown = () => {
        stop()
        resolve()
      }
    })
  }
  // Leaving the queue rejects with AbortError: that is the wish, not a fault.
  locks.request(lock, { signal: standing.signal }, turn).catch(() => {})
  return () => {
    standing.abort()
    stepDown()
  }
}
