import { type DragEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { WallPlan } from '@/components/gallery/wall/use-wall'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'
import type { WallShown } from '@/components/gallery/wall/wall-store'
import { dragOut } from './drag-out'
import { nothingSelected, without } from './selection'
import type { Arranging } from './use-arranging'
import { useWallKeys } from './use-wall-keys'
import { useWallPointer } from './use-wall-pointer'
import { imageIdOf, type WallChoice } from './wall-choice'

/** What is chosen on a wall and what has its attention, by mouse, touch and keyboard. */
export function useWallChoice(
  { images, leaving }: WallShown,
  wallStyle: WallStyle,
  arranging: Arranging,
  on: Pick<WallChoice, 'open' | 'undo'> & { remove: (ids: readonly string[]) => void },
) {
  const plan = useRef<WallPlan | null>(null)
  const [chosen, select] = useState(nothingSelected)
  const [activeId, activate] = useState<string | null>(null)
  const selection = leaving.size > 0 ? without(chosen, leaving) : chosen
  const ids = [...selection.ids]
  const clear = () => select(nothingSelected)
  /** What a key or a drag means: all that is chosen, or the one it is at. */
  const meant = (id: string | null) => (ids.length > 0 ? ids : id === null ? [] : [id])
  const remove = () => {
    on.remove(meant(activeId))
    clear()
  }
  const choice: WallChoice = { images, wallStyle, plan, selection, select, activeId, activate, ...on, remove }
  const press = useWallKeys(choice)
  return {
    ids,
    selection,
    activeId,
    activate,
    clear,
    plan,
    list: {
      ...useWallPointer(choice),
      ...arranging.handlers,
      onKeyDown: (event: KeyboardEvent) => {
        if (!arranging.stepByKey(event, meant(imageIdOf(event.target)))) press(event)
      },
      onDragStart: (event: DragEvent) => {
        dragOut(event, images)
        const id = imageIdOf(event.target)
        if (arranging.isByHand)
          arranging.carry(event, id !== null && selection.ids.has(id) ? ids : id === null ? [] : [id])
      },
      onFocus: (event: FocusEvent) => {
        const id = imageIdOf(event.target)
        if (id !== null) activate(id)
      },
    },
  }
}
