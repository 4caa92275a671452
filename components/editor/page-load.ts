import { mintKey } from '@/components/run/mint-key'
import { tabShelf } from '@/components/run/shelf'
import { type Presses, presses } from './press'

/** This load of the page, as the server tells it from other tabs. */
type PageLoad = { tab: string; presses: Presses }

let current: PageLoad | null = null

/** One per load, made at the first press: changing the template must not forget a press that is on its way. */
export function pageLoad(): PageLoad {
  current ??= { tab: mintKey(), presses: presses({ shelf: tabShelf(), now: Date.now, mint: mintKey }) }
  return current
}
