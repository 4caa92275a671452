import { useState } from 'react'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import { answerOf } from '@/components/run/answer-of'
import { deleteImages, restoreImages } from '@/lib/gallery/actions'
import type { GalleryQuery } from '@/lib/gallery/schema'
import type { Failure, Result } from '@/lib/result'

export type Removal = {
  /** Pictures that the newest removal took out of this view; empty when there is nothing to undo. */
  newest: readonly string[]
  refusal: Failure | null
  remove: (ids: readonly string[]) => void
  /** Takes the newest removal back, or that of one picture. */
  undo: (imageId?: string) => void
  dismiss: () => void
}

/** Moves pictures to the trash, in the trash out of it; shown at the press, each in its place until the wall is left. */
export function useRemoval(store: WallStore, { state }: GalleryQuery): Removal {
  const [newest, setNewest] = useState<readonly string[]>([])
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [away, back] = state === 'live' ? [deleteImages, restoreImages] : [restoreImages, deleteImages]

  const move = async (ids: readonly string[], isLeaving: boolean, ask: () => Promise<Result<unknown>>) => {
    setRefusal(null)
    store.leave(ids, isLeaving)
    const { result } = await answerOf(ask())
    if (result.ok) return
    store.leave(ids, !isLeaving)
    setNewest(isLeaving ? [] : ids)
    setRefusal(result.error)
  }
  return {
    newest,
    refusal,
    remove(ids) {
      const staying = ids.filter(id => !store.shown().leaving.has(id))
      if (staying.length === 0) return
      setNewest(staying)
      move(staying, true, () => away({ ids: staying }))
    },
    undo(imageId) {
      const ids = imageId === undefined ? newest : [imageId]
      if (ids.length === 0) return
      setNewest(newest.filter(id => !ids.includes(id)))
      move(ids, false, () => back({ ids }))
    },
    dismiss() {
      setNewest([])
      setRefusal(null)
    },
  }
}
