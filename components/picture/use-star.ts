import { startTransition, useOptimistic } from 'react'
import { answerOf } from '@/components/run/answer-of'
import { useRunStore } from '@/components/run/live-runs'
import { starImage } from '@/lib/image/actions'
import type { Failure } from '@/lib/result'
import { usePictureChanges } from './picture-changes'

export type Star = { isStarred: boolean; toggle: () => void }

/** A picture's star, shown at the press. A refusal takes it back and is told. */
export function useStar(
  picture: { id: string; isStarred: boolean },
  onRefusal: (failure: Failure | null) => void,
): Star {
  const runs = useRunStore()
  const changes = usePictureChanges()
  const [isStarred, showStarred] = useOptimistic(picture.isStarred)
  const toggle = () =>
    startTransition(async () => {
      onRefusal(null)
      showStarred(!isStarred)
      const { result } = await answerOf(starImage({ imageId: picture.id, isStarred: !isStarred }))
      if (!result.ok) return onRefusal(result.error)
      runs.star(picture.id, result.value.isStarred)
      changes.star(picture.id, result.value.isStarred)
    })
  return { isStarred, toggle }
}
