import { ArrowDown, ArrowUp } from 'lucide-react'
import type { MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { IconButton } from './icon-button'

/**
 * Moves something up or down in its list. The pressed button keeps the focus, though its row has moved.
 * @param props.what names it in the buttons
 */
export function OrderButtons({
  what,
  place,
  count,
  onMove,
}: {
  what: string
  place: number
  count: number
  onMove: (to: number) => void
}) {
  const move = (event: MouseEvent<HTMLButtonElement>, to: number) => {
    const button = event.currentTarget
    if (to < 0 || to >= count) return
    flushSync(() => onMove(to))
    button.focus()
  }
  // Disabled for real, a button would drop the focus at the end of the list.
  return (
    <>
      <IconButton
        icon={ArrowUp}
        word={`Move ${what} up`}
        aria-disabled={place === 0}
        onClick={event => move(event, place - 1)}
      />
      <IconButton
        icon={ArrowDown}
        word={`Move ${what} down`}
        aria-disabled={place === count - 1}
        onClick={event => move(event, place + 1)}
      />
    </>
  )
}
