import { useSyncExternalStore } from 'react'

const shelfKey = 'proofsheet vote keys'
const changed = 'votekeys'

const listen = (onChange: () => void) => {
  window.addEventListener(changed, onChange)
  return () => window.removeEventListener(changed, onChange)
}

function isOnNow(): boolean {
  try {
    return window.localStorage.getItem(shelfKey) !== 'off'
  } catch {
    // Browsers that block storage throw at its mention.
    return true
  }
}

/** Whether single keys vote in this browser: people who speak to theirs, or hit keys by accident, switch them off. */
export function useKeySwitch(): [isOn: boolean, turn: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(listen, isOnNow, () => true)
  const turn = (next: boolean) => {
    try {
      window.localStorage.setItem(shelfKey, next ? 'on' : 'off')
    } catch {
      return
    }
    window.dispatchEvent(new Event(changed))
  }
  return [isOn, turn]
}
