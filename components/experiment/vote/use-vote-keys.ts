import { useEffect, useEffectEvent } from 'react'
import { deedOf, type KeyDeed } from './vote-keys'

/** Whatever uses the space bar or letters itself. */
const typing = 'input, select, textarea, dialog, [role="switch"]'
const pressable = 'button, a, summary'

/** Keys of the voting page, wherever the focus is, unless it is on something that has a use for them. */
export function useVoteKeys(isOn: boolean, press: (deed: KeyDeed) => void): void {
  const onDeed = useEffectEvent(press)
  // Keys without a focused element go to the document.
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => {
      const deed = deedOf(event)
      const on = event.target instanceof Element ? event.target : null
      if (deed === null || on?.closest(typing) || (deed === 'flip' && on?.closest(pressable))) return
      event.preventDefault()
      onDeed(deed)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
}
