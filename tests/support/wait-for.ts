import { vi } from 'vitest'

/** As vi.waitFor, for as long as a machine may need that runs other tests meanwhile. */
export const waitFor = <T>(work: () => T | Promise<T>): Promise<T> => vi.waitFor(work, { timeout: 20_000 })
