/** The part of `sessionStorage` that is used here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const forgetful: Shelf = { getItem: () => null, setItem: () => {}, removeItem: () => {} }

/** The tab's storage; browsers that block it throw at the mere mention, and then nothing outlives a reload. */
export function tabShelf(): Shelf {
  try {
    return window.sessionStorage
  } catch {
    return forgetful
  }
}

/** Keeps something on a shelf that may be full or gone; what is shown does not depend on it. */
export function keep(shelf: Shelf, key: string, kept: unknown): void {
  try {
    shelf.setItem(key, JSON.stringify(kept))
  } catch {
    // The quota of some browsers in private mode is zero.
  }
}

/** What was kept; null when there is nothing or nothing readable. */
export function kept(shelf: Shelf, key: string): unknown {
  try {
    return JSON.parse(shelf.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
