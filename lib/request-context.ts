import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { shared } from '@/lib/store/shared'

const slot = shared<AsyncLocalStorage<string>>('request')
const requests = () => slot.peek() ?? slot.set(new AsyncLocalStorage<string>())

/** The request that is being answered; null for what nobody asked for. */
export const requestId = (): string | null => requests().getStore() ?? null

/** Everything that is done from here on, in this call and after it, is for this request. */
export const enterRequest = (id: string): void => requests().enterWith(id)

/** Does what outlives the request that gave the occasion: its log lines are not that request's. */
export const outsideRequests = <T>(work: () => T): T => requests().exit(work)
