import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { extended, toggled } from './selection'
import { idsOf, imageIdOf, type WallChoice } from './wall-choice'

/** A finger that rests this long chooses; one that moves this far scrolls. */
const longPressMs = 450
const tremblePx = 10

/**
 * The wall by mouse and touch: a press opens a picture, on its box it chooses it. Once one is chosen every press
 * chooses, with Shift up to there. A long press begins that by touch.
 */
export function useWallPointer(choice: WallChoice) {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null)
  const wasLong = useRef(false)
  const letGo = () => {
    clearTimeout(press.current?.timer)
    press.current = null
  }
  return {
    onPointerDown(event: PointerEvent) {
      const id = imageIdOf(event.target)
      wasLong.current = false
      letGo()
      if (event.pointerType !== 'touch' || id === null) return
      const timer = setTimeout(() => {
        wasLong.current = true
        choice.activate(id)
        choice.select(toggled(choice.selection, id))
      }, longPressMs)
      press.current = { timer, x: event.clientX, y: event.clientY }
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const start = press.current
      if (start && Math.hypot(clientX - start.x, clientY - start.y) > tremblePx) letGo()
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    /** A phone offers its own menu for a long press on a link. */
    onContextMenu(event: MouseEvent) {
      if (press.current || wasLong.current) event.preventDefault()
    },
    onClick(event: MouseEvent) {
      const id = imageIdOf(event.target)
      if (id === null || !(event.target instanceof Element)) return
      if (event.target.closest('[data-undo]')) return choice.undo(id)
      const isBox = event.target.matches('input')
      // With Ctrl a link opens beside this page, as links do. A box must not be kept from changing.
      if (!isBox && (event.ctrlKey || event.metaKey)) return
      if (!isBox) event.preventDefault()
      if (!wasLong.current) meant(event, id, isBox, choice)
    },
  }
}

function meant({ shiftKey, detail }: MouseEvent, id: string, isBox: boolean, choice: WallChoice) {
  const { selection, images } = choice
  // Of the keyboard's clicks, which count none, Enter always opens: Space chooses.
  const isByKey = detail === 0
  choice.activate(id)
  if (isByKey && !isBox) choice.open(id)
  else if (shiftKey) choice.select(extended(selection, id, idsOf(images)))
  else if (isBox || selection.ids.size > 0) choice.select(toggled(selection, id))
  else choice.open(id)
}
