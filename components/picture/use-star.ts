import { startTransition, useOptimistic } from 'react'
import { answerOf } from '@/components/run/answer-of'
import { useRunStore } from '@/components/run/live-runs'
import { starImage } from '@/lib/image/actions'
import type { ImageView } from '@/lib/image/schema'
import type { Failure } from '@/lib/result'

export type Star = { isStarred: boolean; toggle: () => void }

/** A picture's star, shown at the press. A refusal takes it back and is told. */
export function useStar(image: ImageView, onRefusal: (failure: Failure | null) => void): Star {
  const store = useRunStore()
  const [isStarred, showStarred] = useOptimistic(image.isStarred)
  const toggle = () =>
    startTransition(async () => {
      onRefusal(null)
      showStarred(!isStarred)
      const { result } = await answerOf(starImage({ imageId: image.id, isStarred: !isStarred }))
      if (result.ok) store.star(image.id, result.value.isStarred)
      else onRefusal(result.error)
    })
  return { isStarred, toggle }
}
