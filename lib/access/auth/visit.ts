import { AsyncLocalStorage } from 'node:async_hooks'

/** By what someone who is not a member yet may become one. */
export type Entry = { kind: 'set-up' } | { kind: 'invitation'; id: string }

/** What the library does not know of the request it works for. */
type Visit = { address: string; entry: Entry | null }

const visits = new AsyncLocalStorage<Visit>()

/** Lets the library work for one request. */
export const duringVisit = <T>(visit: Visit, work: () => Promise<T>): Promise<T> => visits.run(visit, work)

/** The request that the library works for now. */
export const currentVisit = (): Visit => visits.getStore() ?? { address: 'local', entry: null }
