import { useSyncExternalStore } from 'react'
import { keep, kept, tabShelf } from '@/components/run/shelf'

const shelfKey = 'portable'

const listen = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

/** Keeps a payload in this tab while somebody signs in: what is behind the # does not come along. */
export const keepPayload = (payload: string): void => keep(tabShelf(), shelfKey, payload)

function payloadNow(): string {
  const before = kept(tabShelf(), shelfKey)
  return window.location.hash.slice(1) || (typeof before === 'string' ? before : '')
}

/** What stands behind the # of the address, else what was kept; null on the server, which never learns it. */
export const usePayload = (): string | null => useSyncExternalStore<string | null>(listen, payloadNow, () => null)
