import type { Given } from '@/lib/experiment/ballot-view'

/** What a key does on the voting page. */
export type KeyDeed = Given | 'undo' | 'flip' | 'help'

const deeds: Readonly<Record<string, KeyDeed>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'tie',
  ArrowDown: 'both-bad',
  s: 'skip',
  z: 'undo',
  ' ': 'flip',
  '?': 'help',
}

/** The keys as the page lists them. */
export const keyList = [
  { keys: '←', does: 'Left' },
  { keys: '→', does: 'Right' },
  { keys: '↑', does: 'Tie' },
  { keys: '↓', does: 'Both bad' },
  { keys: 'S', does: 'Skip' },
  { keys: 'Z', does: 'Undo' },
  { keys: 'Space', does: 'One picture after the other, in one place' },
  { keys: '+ − 0', does: 'Zoom both pictures' },
  { keys: '?', does: 'This list' },
] as const

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>

/** What a key press asks for; null where it is the browser's, or a key that is held down. */
export function deedOf({ key, ctrlKey, metaKey, altKey, repeat }: Pressed): KeyDeed | null {
  if (ctrlKey || metaKey || altKey || repeat) return null
  return deeds[key.length === 1 ? key.toLowerCase() : key] ?? null
}
