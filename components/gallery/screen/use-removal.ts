import { useRef, useState } from 'react'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import { answerOf } from '@/components/run/answer-of'
import type { Failure, Result } from '@/lib/result'
import { type RemovalKind, removalActions } from './removal-actions'

/** Pictures that were taken out of this view at once, and how. */
export type Removed = { ids: readonly string[]; kind: RemovalKind }

export type Removal = {
  /** The newest; null when there is nothing to undo. */
  newest: Removed | null
  refusal: Failure | null
  remove: (ids: readonly string[], kind: RemovalKind) => void
  /** Takes the newest removal back, or that of one picture. */
  undo: (imageId?: string) => void
  dismiss: () => void
}

/** Takes pictures out of the view: shown at the press, each in its place until the wall is left. */
export function useRemoval(store: WallStore, collectionId: string | null): Removal {
  const [newest, setNewest] = useState<Removed | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const kinds = useRef(new Map<string, RemovalKind>())

  const move = async ({ ids, kind }: Removed, isLeaving: boolean) => {
    setRefusal(null)
    store.leave(ids, isLeaving)
    const actions = removalActions(kind, collectionId, store)
    const asking: Promise<Result<unknown>> = isLeaving ? actions.away(ids) : actions.back(ids)
    const { result } = await answerOf(asking)
    if (result.ok) return
    store.leave(ids, !isLeaving)
    setNewest(isLeaving ? null : { ids, kind })
    setRefusal(result.error)
  }
  return {
    newest,
    refusal,
    remove(ids, kind) {
      const staying = ids.filter(id => !store.shown().leaving.has(id))
      if (staying.length === 0) return
      for (const id of staying) kinds.current.set(id, kind)
      setNewest({ ids: staying, kind })
      move({ ids: staying, kind }, true)
    },
    undo(imageId) {
      const ids = imageId === undefined ? (newest?.ids ?? []) : [imageId]
      const [first] = ids
      if (first === undefined) return
      const left = newest ? newest.ids.filter(id => !ids.includes(id)) : []
      setNewest(newest && left.length > 0 ? { ...newest, ids: left } : null)
      // What left the view elsewhere has gone to the trash.
      move({ ids, kind: kinds.current.get(first) ?? 'trash' }, false)
    },
    dismiss() {
      setNewest(null)
      setRefusal(null)
    },
  }
}
