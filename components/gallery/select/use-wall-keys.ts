import { type KeyboardEvent, useEffect, useRef } from 'react'
import { frameId } from '@/components/picture/frame-id'
import { nextPicture, stepOf } from './next-picture'
import { allOf, extended, nothingSelected, toggled } from './selection'
import { idsOf, imageIdOf, type WallChoice } from './wall-choice'

/**
 * The wall by keyboard: arrows, Home and End move, with Shift they choose a range; Space chooses, Ctrl+A all that are
 * known, Escape none; Delete removes and Ctrl+Z takes that back. Enter is the link's own.
 */
export function useWallKeys(choice: WallChoice): (event: KeyboardEvent) => void {
  const { images, selection, select, activeId, activate } = choice
  const isMoving = useRef(false)

  // The focus is the browser's. The picture that it goes to may have been drawn only now.
  useEffect(() => {
    if (!isMoving.current || activeId === null) return
    isMoving.current = false
    document.getElementById(frameId(activeId))?.focus()
  }, [activeId])

  const move = (event: KeyboardEvent, id: string): boolean => {
    const step = stepOf(event.key)
    const plan = choice.plan.current
    if (!step || !plan || event.altKey || event.ctrlKey || event.metaKey) return false
    const from = images.findIndex(image => image.id === id)
    const wall = { rows: plan.rows, shapes: images, style: choice.wallStyle, width: plan.width }
    const next = images[nextPicture(from, step, wall)]
    if (!next) return false
    isMoving.current = next.id !== activeId
    if (event.shiftKey)
      select(extended(selection.from === null ? toggled(selection, id) : selection, next.id, idsOf(images)))
    activate(next.id)
    return true
  }

  return event => {
    const id = imageIdOf(event.target)
    if (id !== null && (move(event, id) || act(event, id, choice))) event.preventDefault()
  }
}

/** @returns whether the key meant something here */
function act(event: KeyboardEvent, id: string, choice: WallChoice): boolean {
  const isCommand = event.ctrlKey || event.metaKey
  // Caps Lock gives capitals.
  const letter = event.key.toLowerCase()
  if (isCommand && letter === 'a') choice.select(allOf(idsOf(choice.images)))
  else if (isCommand && letter === 'z') choice.undo()
  else if (isCommand || event.altKey) return false
  else if (event.key === ' ') choice.select(toggled(choice.selection, id))
  else if (event.key === 'Escape') choice.select(nothingSelected)
  else if (event.key === 'Delete') choice.remove()
  else return false
  return true
}
