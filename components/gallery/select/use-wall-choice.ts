import { type DragEvent, type FocusEvent, useRef, useState } from 'react'
import type { WallPlan } from '@/components/gallery/wall/use-wall'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'
import type { WallShown } from '@/components/gallery/wall/wall-store'
import { dragOut } from './drag-out'
import { nothingSelected, without } from './selection'
import { useWallKeys } from './use-wall-keys'
import { useWallPointer } from './use-wall-pointer'
import { imageIdOf, type WallChoice } from './wall-choice'

/** What is chosen on a wall and what has its attention, by mouse, touch and keyboard. */
export function useWallChoice(
  { images, leaving }: WallShown,
  wallStyle: WallStyle,
  on: Pick<WallChoice, 'open' | 'undo'> & { remove: (ids: readonly string[]) => void },
) {
  const plan = useRef<WallPlan | null>(null)
  const [chosen, select] = useState(nothingSelected)
  const [activeId, activate] = useState<string | null>(null)
  const selection = leaving.size > 0 ? without(chosen, leaving) : chosen
  const ids = [...selection.ids]
  const remove = () => {
    on.remove(ids.length > 0 ? ids : activeId === null ? [] : [activeId])
    select(nothingSelected)
  }
  const choice: WallChoice = { images, wallStyle, plan, selection, select, activeId, activate, ...on, remove }
  const pointer = useWallPointer(choice)
  const onKeyDown = useWallKeys(choice)
  return {
    ids,
    selection,
    activeId,
    activate,
    remove,
    clear: () => select(nothingSelected),
    plan,
    list: {
      ...pointer,
      onKeyDown,
      onDragStart: (event: DragEvent) => dragOut(event, images),
      onFocus: (event: FocusEvent) => {
        const id = imageIdOf(event.target)
        if (id !== null) activate(id)
      },
    },
  }
}
