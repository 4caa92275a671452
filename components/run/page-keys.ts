import { againKeys } from './again-key'
import { mintKey } from './mint-key'
import { tabShelf } from './shelf'

let keys: ReturnType<typeof againKeys> | null = null

/** One for the page, made at the first press: every button of a run must find the same key. */
export function pageKeys(): ReturnType<typeof againKeys> {
  keys ??= againKeys({ shelf: tabShelf(), now: Date.now, mint: mintKey })
  return keys
}
