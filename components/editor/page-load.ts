import { tabShelf } from './kept-form'
import { type Presses, presses } from './press'

/** This load of the page, as the server tells it from other tabs. */
export type PageLoad = { tab: string; presses: Presses }

let current: PageLoad | null = null

/** One per load, made at the first press: changing the template must not forget a press that is on its way. */
export function pageLoad(): PageLoad {
  current ??= { tab: mint(), presses: presses({ shelf: tabShelf(), now: Date.now, mint }) }
  return current
}

/** 128 random bits. `crypto.randomUUID` is missing where the page comes over plain http from another machine. */
const mint = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
