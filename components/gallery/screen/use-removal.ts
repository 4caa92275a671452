import { useState } from 'react'
import type { LeavingWay } from '@/components/gallery/wall/followed'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import { answerOf } from '@/components/run/answer-of'
import type { Failure, Result } from '@/lib/result'
import { removalActions } from './removal-actions'

/** Pictures that were taken out of this view at once, and how. */
export type Removed = { ids: readonly string[]; way: LeavingWay }

export type Removal = {
  /** The newest; null when there is nothing to undo. */
  newest: Removed | null
  refusal: Failure | null
  remove: (ids: readonly string[], way: LeavingWay) => void
  /** Takes the newest removal back, or that of one picture. */
  undo: (imageId?: string) => void
  dismiss: () => void
}

/** Takes pictures out of the view: shown at the press, each in its place until the wall is left. */
export function useRemoval(store: WallStore, collectionId: string | null): Removal {
  const [newest, setNewest] = useState<Removed | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)

  const move = async ({ ids, way }: Removed, isLeaving: boolean) => {
    setRefusal(null)
    store.leave(ids, isLeaving ? way : null)
    const actions = removalActions(way, collectionId, store)
    const asking: Promise<Result<unknown>> = isLeaving ? actions.away(ids) : actions.back(ids)
    const { result } = await answerOf(asking)
    if (result.ok) return
    store.leave(ids, isLeaving ? null : way)
    setNewest(isLeaving ? null : { ids, way })
    setRefusal(result.error)
  }
  return {
    newest,
    refusal,
    remove(ids, way) {
      const staying = ids.filter(id => !store.shown().leaving.has(id))
      if (staying.length === 0) return
      setNewest({ ids: staying, way })
      move({ ids: staying, way }, true)
    },
    undo(imageId) {
      const ids = imageId === undefined ? (newest?.ids ?? []) : [imageId]
      const way = store.shown().leaving.get(ids[0] ?? '')
      if (!way) return
      const left = newest ? newest.ids.filter(id => !ids.includes(id)) : []
      setNewest(newest && left.length > 0 ? { ...newest, ids: left } : null)
      move({ ids, way }, false)
    },
    dismiss() {
      setNewest(null)
      setRefusal(null)
    },
  }
}
