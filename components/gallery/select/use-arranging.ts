import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import type { DropMark } from '@/components/gallery/wall/wall-tile'
import { answerOf } from '@/components/run/answer-of'
import { orderCollection } from '@/lib/collection/actions'
import type { Failure } from '@/lib/result'
import { movedBefore, stepTarget } from './moved'
import { imageIdOf } from './wall-choice'

/** Tells a picture of ours that is dragged from whatever else may be. */
const draggedType = 'application/x-proofsheet-images'

/**
 * The order of a collection by hand: pictures are dragged before another one, or take a step at a time by Ctrl and an
 * arrow. Shown at once; a refusal puts them back.
 * @param collectionId null where the order is nobody's to change
 */
export function useArranging(store: WallStore, collectionId: string | null) {
  const [mark, setMark] = useState<DropMark | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)

  const move = async (ids: readonly string[], before: string | null) => {
    if (collectionId === null) return
    const was = store.shown().images
    const moving = new Set(ids)
    const now = movedBefore(was, moving, before)
    const imageIds = now.filter(({ id }) => moving.has(id)).map(({ id }) => id)
    setRefusal(null)
    store.arrange(now)
    const { result } = await answerOf(orderCollection({ id: collectionId, imageIds, before }))
    if (result.ok) return
    store.arrange(was)
    setRefusal(result.error)
  }
  const step = (ids: readonly string[], to: 'earlier' | 'later') => {
    const target = stepTarget(store.shown().images, new Set(ids), to)
    if (target !== undefined) move(ids, target)
  }
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes(draggedType)) return
      event.preventDefault()
      const next = markOf(event)
      setMark(mark => (mark?.imageId === next?.imageId && mark?.side === next?.side ? mark : next))
    },
    onDragLeave: () => setMark(null),
    onDrop(event: DragEvent) {
      setMark(null)
      const ids = event.dataTransfer.getData(draggedType).split(' ')
      const target = markOf(event)
      if (!target || ids[0] === '') return
      event.preventDefault()
      const { images } = store.shown()
      const at = images.findIndex(({ id }) => id === target.imageId)
      const before = images.slice(target.side === 'before' ? at : at + 1).find(({ id }) => !ids.includes(id))
      move(ids, before?.id ?? null)
    },
  }
  return {
    isByHand: collectionId !== null,
    mark,
    refusal,
    step,
    handlers: collectionId === null ? {} : handlers,
    /** Notes what a drag carries. */
    carry: (event: DragEvent, ids: readonly string[]) => event.dataTransfer.setData(draggedType, ids.join(' ')),
    /** @returns whether the key meant a step */
    stepByKey(event: KeyboardEvent, ids: readonly string[]): boolean {
      const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
      if (collectionId === null || !isArrow || !(event.ctrlKey || event.metaKey)) return false
      event.preventDefault()
      step(ids, event.key === 'ArrowLeft' ? 'earlier' : 'later')
      return true
    },
  }
}

export type Arranging = ReturnType<typeof useArranging>

function markOf(event: DragEvent): DropMark | null {
  const imageId = imageIdOf(event.target)
  const tile = event.target instanceof Element ? event.target.closest('[data-image]') : null
  if (!tile || imageId === null) return null
  const { left, width } = tile.getBoundingClientRect()
  return { imageId, side: event.clientX < left + width / 2 ? 'before' : 'after' }
}
